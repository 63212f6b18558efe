"""Whether the chain ends where it was recorded to end."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..models import LedgerHead
from .chain import Chain
from .rows import UNREADABLE


def ending_findings(chain: Chain) -> Iterator[str]:
    """After `chain` has seen all rows."""
    try:
        head = LedgerHead.objects.filter(pk=1).first()
        moved_on = bool(head) and head.moved_at.timetuple()
    except UNREADABLE:
        yield _("The recorded end of the register cannot be read: it was altered.")
        return
    if moved_on:
        yield from _wrong_with(head, chain)
    elif chain.last:
        yield _("The end of the register is not recorded any more: whether entries were cut off cannot be told.")


def _wrong_with(head: LedgerHead, chain: Chain) -> Iterator[str]:
    facts = {"first": chain.last + 1, "recorded": head.sequence, "last": chain.last, "next": head.sequence + 1}
    if head.sequence > chain.last:
        yield _("Entries %(first)s to %(recorded)s were cut off at the end.") % facts
    elif head.sequence < chain.last:
        yield _("Entries %(next)s to %(last)s stand behind the recorded end, entry %(recorded)s.") % facts
    elif chain.hashes and head.entry_hash not in chain.hashes:
        yield _("The last entry, %(last)s, is another than the one recorded as the end of the register.") % facts
    elif chain.last_entry and len(chain.hashes) == 1 and head.moved_at != chain.last_entry.at:
        yield (
            _("The recorded end of the register names another time than entry %(last)s: one of them was altered.")
            % facts
        )
