"""Who may open the queue at all. What they find in it, `rounds.py` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db.models import Exists, Q

from platforms.models import PlatformAccess
from platforms.permissions import user_oversees_platforms

from ..approval.models import ApprovalRound, ApprovalStep, CommitteeSeat

if TYPE_CHECKING:
    from manassat.users.models import User


def user_may_open_queue(user: User) -> bool:
    """The federation; whoever coordinates, holds a seat or decides in a group; whoever is part of an open round.

    No query for the federation, one for everybody else.
    """
    if user_oversees_platforms(user):
        return True
    return user.is_active and get_user_model().objects.filter(_has_business(user), pk=user.pk).exists()


def _has_business(user: User) -> Q:
    seats = CommitteeSeat.objects.filter(Q(user=user) | Q(alternate=user))
    steps = ApprovalStep.objects.filter(Q(group__user=user) | Q(alternates__user=user))
    own = Q(page__owner=user) | Q(submitted_by=user)
    rounds = ApprovalRound.objects.open().filter(own | Q(votes__voter=user) | Q(reassignments__to_user=user))
    coordinated = PlatformAccess.objects.filter(coordinators__user=user)
    return Q(Exists(coordinated)) | Q(Exists(seats)) | Q(Exists(steps)) | Q(Exists(rounds))
