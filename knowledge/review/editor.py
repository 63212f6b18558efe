"""What the page editor says of a paper's approval, and the ways from there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from ..approval.enums import LedgerEvent, RoundStatus
from ..approval.ledger import last_public_state
from ..approval.models import ApprovalRound, LedgerEntry
from ..approval.text_hash import text_hash
from ..models import PositionPaperPage
from .permissions import user_can_open_review, user_can_publish_approved

if TYPE_CHECKING:
    from manassat.users.models import User


def is_paper(page: Page) -> bool:
    """Without a query, for a page that was not read with its type's own fields."""
    return bool(page.pk) and page.specific_class is PositionPaperPage


def review_button(page: Page, user: User, **kwargs: object) -> Iterator[Button]:
    if is_paper(page):
        under_vote = ApprovalRound.objects.open().filter(page=page.pk).select_related("page", "rule", "step").first()
        if under_vote and user_can_open_review(user, under_vote):
            yield Button(_("Review"), under_vote.get_absolute_url(), icon_name="clipboard-list", priority=4)


def tell_of_approval(request: HttpRequest, page: Page) -> None:
    """`page` is the latest draft."""
    if request.method != "GET" or not is_paper(page):
        return
    rounds = ApprovalRound.objects.filter(page=page.pk).select_related("page", "rule", "step")
    if newest := rounds.order_by("pk").last():
        _tell_of_round(request, newest)
    if _waits_without_a_vote(page) and user_can_publish_approved(request.user, page):
        text = _("The text of this draft is the approved one: it can be published without a new vote.")
        address = reverse("moderation_publish", args=[page.pk])
        messages.info(request, text, buttons=[messages.button(address, _("Publish the approved text"))])


def _tell_of_round(request: HttpRequest, newest: ApprovalRound) -> None:
    text = ""
    if newest.is_open:
        text = _warning_of_void_votes(newest.votes.filter(is_void=False).count())
    elif newest.status == RoundStatus.CHANGES_REQUESTED:
        asked = LedgerEntry.objects.of_page(newest.page).filter(event=LedgerEvent.CHANGES_REQUESTED).last()
        facts = {"name": asked.actor_name, "reason": asked.data["reason"]}
        text = _("%(name)s requested changes: %(reason)s") % facts
    if text:
        may_open = user_can_open_review(request.user, newest)
        buttons = [messages.button(newest.get_absolute_url(), _("Review"))] if may_open else []
        messages.warning(request, text, buttons=buttons)


def _warning_of_void_votes(votes: int) -> str:
    if not votes:
        return ""
    return ngettext(
        "%(votes)d vote was cast on this text. If you change it, the vote becomes void and the steps begin anew.",
        "%(votes)d votes were cast on this text. If you change it, they become void and the steps begin anew.",
        votes,
    ) % {"votes": votes}


def _waits_without_a_vote(draft: PositionPaperPage) -> bool:
    """Saved since the publication, and yet the text that was approved."""
    if not (draft.live and draft.has_unpublished_changes):
        return False
    public = last_public_state(draft.pk)
    return bool(public) and public.text_hash == text_hash(draft)
