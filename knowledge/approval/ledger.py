"""Writing into the ledger. What checks it is `verification/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from .enums import PUBLIC_STATES, LedgerEvent
from .models import LedgerEntry, LedgerHead

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..models import PositionPaperPage


@transaction.atomic
def append(
    event: LedgerEvent,
    paper: PositionPaperPage,
    *,
    by: User | None = None,
    text_hash: str = "",
    number: str = "",
    **data: object,
) -> LedgerEntry:
    """Adds one entry at the end of the chain. To be called last in a transaction: writers wait for one another here."""
    head = _locked_head()
    entry = LedgerEntry(
        sequence=head.sequence + 1,
        event=event,
        at=timezone.now(),
        page_id=paper.pk,
        paper_key=paper.translation_key,
        language=paper.locale.language_code,
        title=paper.title,
        text_hash=text_hash,
        number=_next_number() if event == LedgerEvent.DECIDED else number,
        actor_id=by.pk if by else None,
        actor_name=(by.get_full_name() or by.get_username()) if by else "",
        data=data,
        previous_hash=head.entry_hash,
    )
    entry.entry_hash = entry.digest()
    entry.save()
    head.sequence, head.entry_hash, head.moved_at = entry.sequence, entry.entry_hash, entry.at
    head.save()
    return entry


def last_public_state(page_id: int) -> LedgerEntry | None:
    """Whether readers have the paper, as the ledger has it."""
    return LedgerEntry.objects.filter(page_id=page_id, event__in=PUBLIC_STATES).last()


def _locked_head() -> LedgerHead:
    LedgerHead.objects.get_or_create(pk=1)
    return LedgerHead.objects.select_for_update().get(pk=1)


def _next_number() -> str:
    """Gapless within a year of the site's time zone: under the lock, and nothing is ever taken away."""
    year = timezone.localdate().year
    taken = LedgerEntry.objects.filter(event=LedgerEvent.DECIDED, number__startswith=f"PP-{year}-").count()
    return f"PP-{year}-{taken + 1:03d}"
