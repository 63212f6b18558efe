"""Papers, practices and resources as lists show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Page as Slice
from django.core.paginator import Paginator
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable
from platforms.belonging import nearest_platform
from platforms.models import PlatformPage

from .models import BestPracticePage, LibraryItem, PaperIndexPage, PositionPaperPage, PracticeIndexPage, ResourcePage

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

PAGE_SIZE = 12
TYPES = {"positionpaperpage": PositionPaperPage, "bestpracticepage": BestPracticePage, "resourcepage": ResourcePage}
LONG_TEXTS = {
    "positionpaperpage": ("body", "attachments", "problem", "evidence"),
    "bestpracticepage": ("body", "attachments", "context", "action", "results", "result_figures", "requirements"),
    "resourcepage": ("body", "attachments"),
}
HEAVY = [f"{accessor}__{field}" for accessor, fields in LONG_TEXTS.items() for field in fields]


@dataclass(frozen=True)
class ItemCard:
    """An item with what its card says: its platform's colour and name, if the list knows them and is of several."""

    page: LibraryItem
    hue: str = ""
    platform: PlatformPage | None = None

    @property
    def kind_label(self) -> str | _StrPromise:
        page = self.page
        return page.get_kind_display() if isinstance(page, ResourcePage) else page._meta.verbose_name


@dataclass(frozen=True)
class ItemListing:
    items: list[ItemCard]
    slice: Slice


def library_items(language_code: str) -> PageQuerySet:
    """Plain pages of the three types with their own rows in the same query; the latest year first."""
    year = Coalesce(*(f"{accessor}__year" for accessor in TYPES))
    pages = readable(Page.objects.type(*TYPES.values()), language_code).annotate(item_year=year)
    pages = pages.order_by(F("item_year").desc(nulls_last=True), F("first_published_at").desc(nulls_last=True), "pk")
    return pages.select_related(*TYPES).defer(*HEAVY)


def about_authority(local_authority: object) -> Q:
    """Items it wrote, is to be asked about or has adopted."""
    wrote = [Q(**{f"{accessor}__authorities": local_authority}) for accessor in TYPES]
    asked = Q(bestpracticepage__contact_authority=local_authority)
    adopted = Q(bestpracticepage__adopted_by=local_authority)
    return Q(pk__in=Page.objects.filter(wrote[0] | wrote[1] | wrote[2] | asked | adopted).values("pk"))


def items_below(index_page: PaperIndexPage | PracticeIndexPage, number: str | None) -> ItemListing:
    """A platform's shelf; a number that is none gives the first page, one too high the last."""
    pages = library_items(index_page.locale.language_code).child_of(index_page)
    platform = nearest_platform(index_page)
    slice_ = Paginator(pages, PAGE_SIZE).get_page(number)
    return ItemListing(item_cards(slice_, platform.hue if platform else ""), slice_)


def item_cards(pages: Iterable[Page], hue: str = "") -> list[ItemCard]:
    """Cards for pages of `library_items`. No query."""
    return [ItemCard(_own_row(page), hue) for page in pages]


def _own_row(page: Page) -> LibraryItem:
    return next(row for accessor in TYPES if (row := getattr(page, accessor, None)))
