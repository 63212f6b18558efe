"""The first few of many rows, for each platform in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field

from django.db.models import Count, F, Window
from django.db.models.expressions import OrderBy
from django.db.models.functions import RowNumber
from wagtail.models import Page
from wagtail.query import PageQuerySet

from .ground import Ground


@dataclass
class Shortlist:
    """`rows` are the first of `total`."""

    rows: list = field(default_factory=list)
    total: int = 0

    @property
    def more(self) -> int:
        return self.total - len(self.rows)

    def first(self, most: int) -> Shortlist:
        return Shortlist(self.rows[:most], self.total)


Shortlists = defaultdict[tuple[int | None, Hashable], Shortlist]


def shortlists(ground: Ground, pages: PageQuerySet, most: int, *order: str | OrderBy) -> Shortlists:
    """By platform (None for the whole ground) and by `bucket`, an annotation of `pages`, which went through `below`.

    1 query.
    """
    apart = [F("bucket")] if ground.is_whole else [F("platform_id"), F("bucket")]
    ranked = pages.annotate(
        rank=Window(RowNumber(), partition_by=apart, order_by=[*order, "pk"]),
        total=Window(Count("pk"), partition_by=apart),
    )
    found: Shortlists = defaultdict(Shortlist)
    for page in ranked.filter(rank__lte=most).order_by("rank"):
        _add(found[None if ground.is_whole else page.platform_id, page.bucket], page)
    return found


def _add(shortlist: Shortlist, page: Page) -> None:
    shortlist.rows.append(page)
    shortlist.total = page.total
