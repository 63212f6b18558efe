"""What a person is told after voting or giving a seat away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..approval.enums import Choice, RoundStatus
from ..approval.models import ApprovalRound, LedgerEntry
from ..models import PositionPaperPage
from .people import name_of

if TYPE_CHECKING:
    from manassat.users.models import User


def tell_of_vote(request: HttpRequest, approval_round: ApprovalRound, choice: Choice) -> None:
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    if approval_round.status == RoundStatus.APPROVED:
        _tell_of_decision(request, paper)
        return
    facts = {"title": paper.draft_title, "choice": choice.label, "step": approval_round.step.name}
    if choice == Choice.CHANGES:
        messages.success(request, _("Changes are requested: “%(title)s” is with its author again.") % facts)
    else:
        messages.success(request, _("Recorded for “%(title)s”: %(choice)s. It is now at the step “%(step)s”.") % facts)


def _tell_of_decision(request: HttpRequest, paper: PositionPaperPage) -> None:
    """A paper may be approved for a later day."""
    number = LedgerEntry.objects.of_page(paper).decisions().last().number
    facts = {"title": paper.draft_title, "number": number}
    if paper.live:
        text = _("“%(title)s” is approved and public under the number %(number)s.") % facts
        messages.success(request, text, buttons=[messages.button(paper.url, _("As readers see it"))])
    else:
        messages.success(
            request, _("“%(title)s” is approved under the number %(number)s. It is not public yet.") % facts
        )


def tell_of_reassignment(request: HttpRequest, person: User) -> None:
    messages.success(request, _("%(name)s can vote at this step now.") % {"name": name_of(person)})
