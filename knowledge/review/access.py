"""Which round or paper an address means, and whether the user has any business there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from ..approval.models import ApprovalRound
from ..models import PositionPaperPage
from ..permissions import user_can_publish_papers
from .people import register_of
from .permissions import user_can_open_review

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..approval.seats import Register

RELATED = ("page__locale", "page__live_revision", "step", "rule", "revision__user", "submitted_by")


def round_to_review(pk: int, user: User) -> tuple[ApprovalRound, Register]:
    """404 for everybody else: not even the title is told."""
    approval_round = get_object_or_404(ApprovalRound.objects.select_related(*RELATED), pk=pk)
    register = register_of(approval_round)
    if not user_can_open_review(user, approval_round, register):
        raise Http404
    return approval_round, register


def paper_to_publish(page_id: int, user: User) -> PositionPaperPage:
    """For those whom the federation trusts with the last word; 404 for everybody else."""
    if not user_can_publish_papers(user):
        raise Http404
    return get_object_or_404(PositionPaperPage.objects.select_related("locale", "latest_revision"), pk=page_id)
