"""Whether readers have what the ledger says they have."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ...models import PositionPaperPage
from ..models import LedgerEntry
from ..text_hash import text_hash
from .records import Record, said
from .rows import UNREADABLE


def paper_findings(record: Record) -> Iterator[str]:
    """The text is hashed anew, from the database and the files."""
    try:
        paper = PositionPaperPage.objects.select_related("locale").filter(pk=record.page_id).first()
        yield from _wrong_with(paper, record)
    except UNREADABLE:
        yield _("%(paper)s cannot be read: it was altered.") % {"paper": record.name}


def papers_without_record(entries: QuerySet[LedgerEntry]) -> Iterator[str]:
    """Public, and not a word of it in the ledger."""
    live = PositionPaperPage.objects.filter(live=True).exclude(pk__in=entries.order_by().values("page_id"))
    for number, title in live.order_by("pk").values_list("pk", "title").iterator():
        facts = {"title": title, "page": number}
        yield _("“%(title)s” (page %(page)s) is public without any decision.") % facts


def _wrong_with(paper: PositionPaperPage | None, record: Record) -> Iterator[str]:
    is_live, public = bool(paper and paper.live), record.publication
    facts = {"paper": record.name}
    if public and not is_live:
        yield _("%(paper)s is public by the register, and is not on the site.") % facts
    elif is_live and not public:
        yield _("%(paper)s is on the site, and is not public by the register.") % facts
    elif paper and public:
        yield from _wrong_with_public(paper, record, public)


def _wrong_with_public(paper: PositionPaperPage, record: Record, public: LedgerEntry) -> Iterator[str]:
    facts = {"paper": record.name, "sequence": public.sequence}
    if not record.decision_published:
        yield _("%(paper)s: there is no decision on the text that was published with entry %(sequence)s.") % facts
    if text_hash(paper) != public.text_hash:
        yield _("%(paper)s: the public text is not the one approved, which entry %(sequence)s published.") % facts
    elif paper.live_revision_id != said(public, "revision"):
        yield _("%(paper)s: the site names another revision as the public one than entry %(sequence)s.") % facts
