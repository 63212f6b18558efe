"""How a round ended: to those whose text it is, and a decision to those who took it and to the platform too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from manassat.core.mail import queue_mail
from manassat.core.mail.letters import site_url

from ..approval.models import ApprovalRound, LedgerEntry
from .facts import facts_of, name_of
from .recipients import coordinators_of, reachable

if TYPE_CHECKING:
    from manassat.users.models import User


def tell_of_changes(round_id: int, by: User, reason: str) -> None:
    """To the author and to whoever submitted, unless they asked for the changes themselves."""
    approval_round = _round(round_id)
    edit_url = site_url(reverse("wagtailadmin_pages:edit", args=[approval_round.page_id]))
    facts = facts_of(approval_round) | {"reviewed_by": name_of(by), "comment": reason, "edit_url": edit_url}
    queue_mail("workflow_rejected", facts, reachable(_theirs(approval_round) - {by.pk}, unless_off="rejected"))


def tell_of_decision(round_id: int, decision: LedgerEntry) -> None:
    """With its number."""
    approval_round = _round(round_id)
    paper = approval_round.page
    voters = approval_round.votes.filter(is_void=False).values_list("voter", flat=True)
    concerned = _theirs(approval_round) | set(voters) | coordinators_of(paper)
    facts = {"number": decision.number, "view_url": paper.full_url if paper.live else ""}
    queue_mail("paper_decided", facts_of(approval_round) | facts, reachable(concerned, unless_off="approved"))


def _round(round_id: int) -> ApprovalRound:
    return ApprovalRound.objects.select_related("page__locale", "step", "submitted_by").get(pk=round_id)


def _theirs(approval_round: ApprovalRound) -> set[int | None]:
    return {approval_round.page.owner_id, approval_round.submitted_by_id}
