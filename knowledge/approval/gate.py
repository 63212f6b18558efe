"""The gate: a paper is live only with the text of its decision, whoever saves it and by whatever way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .enums import DECISIONS, LedgerEvent
from .errors import GateClosedError
from .ledger import append, last_public_state
from .models import LedgerEntry
from .text_hash import NOT_TEXT, digest, text_hash
from .translations import withdraw_translations

if TYPE_CHECKING:
    from wagtail.models import Revision

    from ..models import PositionPaperPage

# Papers that are being saved as a whole: their recommendations go with them.
SAVED_AS_A_WHOLE: ContextVar[frozenset[int | None]] = ContextVar("papers_saved_as_a_whole", default=frozenset())


@contextmanager
def passage(paper: PositionPaperPage, update_fields: list[str] | None) -> Iterator[None]:
    """Around the saving of `paper`: what stands in the database afterwards is checked, or all is undone."""
    if not _concerns_readers(update_fields):
        yield
        return
    token = SAVED_AS_A_WHOLE.set(SAVED_AS_A_WHOLE.get() | {paper.pk})
    try:
        with transaction.atomic():
            yield
            settle(paper.pk, reason=paper.withdrawal_reason, by=paper.withdrawn_by)
    finally:
        SAVED_AS_A_WHOLE.reset(token)


def settle(page_id: int, *, reason: str = "", by: object = None) -> None:
    """Compares what readers get with what the ledger says they get, and records a change. Raises `GateClosedError`."""
    from ..models import PositionPaperPage

    # Whatever the saved object says: children may have been kept back, fields left out.
    paper = PositionPaperPage.objects.select_related("locale").get(pk=page_id)
    last = last_public_state(page_id)
    if paper.live:
        _let_in(paper, last)
    elif last and last.event == LedgerEvent.PUBLISHED:
        _let_out(paper, last, reason, by)


def require_decision(paper: PositionPaperPage, said: str) -> str:
    """The number under which the text with the hash `said` may be public; raises `GateClosedError`."""
    newest = LedgerEntry.objects.of_page(paper).filter(event__in=(*DECISIONS, LedgerEvent.WITHDRAWN)).last()
    if newest and newest.event in DECISIONS and newest.text_hash == said:
        return newest.number
    message = _("“%(title)s” is not public in this wording: there is no decision on it. Submit it for approval.")
    raise GateClosedError(message % {"title": paper.title})


def require_decision_on_revision(revision: Revision) -> str:
    paper = revision.as_object()
    return require_decision(paper, text_hash(paper))


def revision_digest(revision: Revision | None) -> str:
    """Of all that the revision holds, bookkeeping included."""
    return digest(revision.content) if revision else ""


def _let_in(paper: PositionPaperPage, last: LedgerEntry | None) -> None:
    said = text_hash(paper)
    stays = last and last.event == LedgerEvent.PUBLISHED and last.text_hash == said
    if stays and last.data["revision"] == paper.live_revision_id:
        return
    number = last.number if stays else require_decision(paper, said)
    append(
        LedgerEvent.PUBLISHED,
        paper,
        text_hash=said,
        number=number,
        revision=paper.live_revision_id,
        revision_digest=revision_digest(paper.live_revision),
    )


def _let_out(paper: PositionPaperPage, last: LedgerEntry, reason: str, by: object) -> None:
    is_expiry = paper.expired and paper.expire_at and paper.expire_at <= timezone.now()
    if not reason.strip() and not is_expiry:
        raise GateClosedError(_("Withdrawing a position paper needs a reason, which readers are told."))
    event = LedgerEvent.WITHDRAWN if reason.strip() else LedgerEvent.EXPIRED
    append(event, paper, by=by, text_hash=last.text_hash, number=last.number, reason=reason.strip())
    withdraw_translations(paper, reason.strip(), by)


def _concerns_readers(update_fields: list[str] | None) -> bool:
    return update_fields is None or any(name == "live" or name not in NOT_TEXT for name in update_fields)
