"""Taking a paper off the site, and putting an approved text on it without a new vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from .deciding import deciding
from .errors import GateClosedError
from .gate import require_decision
from .locks import lock_page
from .models import ApprovalRound
from .text_hash import text_hash

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..models import PositionPaperPage


@transaction.atomic
def withdraw(paper: PositionPaperPage, user: User, reason: str) -> None:
    """Readers then find the number, the day and `reason`. To publish it again takes a new decision."""
    lock_page(paper.pk)
    paper.refresh_from_db()
    if not paper.live:
        raise GateClosedError(_("This paper is not public."))
    with deciding():
        paper.unpublish(user=user, reason=reason)


@transaction.atomic
def publish_approved(paper: PositionPaperPage, user: User) -> None:
    """The latest draft, where its text is the approved one: what became of a recommendation, a new address, a picture's
    place in the tree. Raises `GateClosedError` otherwise, and while a vote is under way.
    """
    lock_page(paper.pk)
    if ApprovalRound.objects.open().filter(page=paper).exists():
        raise GateClosedError(_("This paper is under vote."))
    latest = paper.get_latest_revision()
    draft = latest.as_object()
    if paper.live and text_hash(draft) != text_hash(paper.specific):
        require_decision(draft, text_hash(draft))
    with deciding():
        latest.publish(user=user)
