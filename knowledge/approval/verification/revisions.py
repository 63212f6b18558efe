"""Whether the texts that were decided on are still kept as they were."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import Revision

from ..gate import revision_digest
from ..models import LedgerEntry
from .records import Record, said
from .rows import UNREADABLE, odd_columns, with_raw_text

CONTENT = ("content",)


def revision_findings(record: Record) -> Iterator[str]:
    """Of every decision, and of what is public; each revision once."""
    relied_on = [*record.decisions, *filter(None, [record.publication])]
    for entry in {said(entry, "revision"): entry for entry in reversed(relied_on)}.values():
        problem = _problem_of(entry, record)
        if problem:
            facts = {"paper": record.name, "revision": said(entry, "revision"), "sequence": entry.sequence}
            yield problem % facts


def _problem_of(entry: LedgerEntry, record: Record) -> str:
    try:
        kept = with_raw_text(Revision.objects.all(), CONTENT).filter(pk=said(entry, "revision")).first()
        is_same = kept and revision_digest(kept) == said(entry, "revision_digest")
    except UNREADABLE:
        kept, is_same = True, False
    if not kept:
        return _("%(paper)s: the text of entry %(sequence)s, revision %(revision)s, was deleted.")
    if not is_same or odd_columns(kept, CONTENT):
        return _("%(paper)s: the text of entry %(sequence)s, revision %(revision)s, was changed afterwards.")
    if kept.object_id != str(record.page_id):
        return _("%(paper)s: the text of entry %(sequence)s, revision %(revision)s, was given to another page.")
    return ""
