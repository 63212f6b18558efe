"""What is cited: one public text of the library, with the facts that every form of citation draws on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext, override

from manassat.core.plain_text import one_line
from platforms.models import LocalAuthority

from ..models import LibraryItem, PositionPaperPage, ResourcePage


@dataclass(frozen=True)
class CitedWork:
    """Words are in the language `told_in`; the text itself is in `language`.

    `day` is known of what we publish ourselves, of other works at most the year. `number` is a decision's.
    """

    pk: int
    kind: str
    kind_label: str
    language: str
    told_in: str
    title: str
    authors: Sequence[str]
    publisher: str
    year: int | None
    day: datetime.date | None
    number: str
    url: str
    summary: str = ""
    keywords: Sequence[str] = field(default_factory=tuple)
    pdf_url: str = ""

    def at(self, *, title: str, url: str) -> CitedWork:
        """The same work in another language's words: its own text is there, under that title and address."""
        return replace(self, title=one_line(title), url=url, language=self.told_in)


def cited_work(
    item: LibraryItem,
    authorities: Sequence[LocalAuthority],
    *,
    told_in: str,
    url: str,
    number: str = "",
    decided_at: datetime.datetime | None = None,
    keywords: Sequence[str] = (),
    pdf_url: str = "",
) -> CitedWork:
    """`authorities` wrote it, unless it is a resource or names an author of its own. No query."""
    is_resource = isinstance(item, ResourcePage)
    author, publisher = (one_line(getattr(item, name, "")) for name in ("author", "publisher"))
    # Our day says nothing of what others published.
    published = None if is_resource or publisher else (decided_at or item.first_published_at)
    day = timezone.localdate(published) if published else None
    year = item.year or (day.year if day else None)
    with override(told_in):
        names = [author] if is_resource or author else [authority.label for authority in authorities]
        return CitedWork(
            pk=item.pk,
            kind=item.kind if is_resource else _KINDS.get(type(item), "practice"),
            kind_label=capfirst(str(item.get_kind_display() if is_resource else item._meta.verbose_name)),
            language=item.locale.language_code,
            told_in=told_in,
            title=one_line(item.title),
            authors=[name for name in map(one_line, names) if name],
            publisher=publisher if is_resource or publisher else federation(),
            year=year,
            # The text's own year has the last word; a day of another year would contradict it.
            day=day if day and day.year == year else None,
            number=number,
            url=url,
            summary=one_line(item.summary),
            keywords=[one_line(word) for word in keywords],
            pdf_url=pdf_url,
        )


_KINDS = {PositionPaperPage: "paper"}


def federation() -> str:
    """Who publishes what stands here, in the active language."""
    return gettext("Association of Palestinian Local Authorities")
