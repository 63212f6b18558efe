"""Who invites outsiders to a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from platforms.permissions import user_coordinates, user_oversees_platforms

from ..approval.models import ApprovalRound

if TYPE_CHECKING:
    from manassat.users.models import User


def user_can_invite_outsiders(user: User, approval_round: ApprovalRound) -> bool:
    """The federation, and whoever coordinates the paper's platform."""
    return user_oversees_platforms(user) or user_coordinates(user, approval_round.page)


def round_to_invite_to(pk: int, user: User) -> ApprovalRound:
    """404 for everybody else: not even the title is told."""
    approval_round = get_object_or_404(ApprovalRound.objects.select_related("page", "step", "revision"), pk=pk)
    if not user_can_invite_outsiders(user, approval_round):
        raise Http404
    return approval_round
