"""Which part of an altered entry was altered, as far as the hashes around it tell."""

from __future__ import annotations

from copy import copy

from django.utils.translation import gettext as _

from ..models import LedgerEntry, LedgerHead


def altered_part(entry: LedgerEntry, digest: str, *, follows: set[str], place: int) -> str:
    """`follows` are the hashes that the entry before it may have, `place` is the number that comes next."""
    if any(_would_fit(entry, previous_hash=before) for before in follows):
        return _("the hash of the entry before it")
    if _would_fit(entry, sequence=place):
        return _("its number in the order")
    if digest in _hashes_after(entry):
        return _("its own hash")
    return _("its contents")


def _would_fit(entry: LedgerEntry, **as_it_was: object) -> bool:
    supposed = copy(entry)
    for name, value in as_it_was.items():
        setattr(supposed, name, value)
    return supposed.digest() == entry.entry_hash


def _hashes_after(entry: LedgerEntry) -> set[str]:
    """What comes next was sealed over the hash that this entry had."""
    following = LedgerEntry.objects.filter(sequence__gt=entry.sequence).values_list("previous_hash", flat=True)[:1]
    return {*following, *LedgerHead.objects.filter(pk=1).values_list("entry_hash", flat=True)}
