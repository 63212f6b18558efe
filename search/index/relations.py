"""What many pages are linked to, asked for all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Locale, Page, ReferenceIndex

from knowledge.models import PaperRecommendation
from manassat.core.models import PageTag
from manassat.core.public_pages import readable_in_any_language
from manassat.media.models import CustomDocument, DocumentPage
from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from ..kinds import KINDS, Kind
from .public_files import public_documents

Linked = dict[int, set]
Value = TypeVar("Value")


class TagNames(NamedTuple):
    """The word that editors typed, and what English readers see; empty where nobody has translated it."""

    word: str
    english: str


@dataclass
class Relations:
    """Maps from the number of a page to what it is linked to; languages are those of locales, platforms all public."""

    languages: dict[int, str]
    platforms: list[PlatformPage]
    themes: dict[int, list[Theme]]
    authorities: dict[int, list[LocalAuthority]]
    topics: dict[int, list[TopicPage]]
    tags: dict[int, list[TagNames]]
    recommendations: dict[int, list[str]]
    file_pages: dict[int, list[DocumentPage]]
    joint: dict[int, set[str]]


def relations_of(pages: Iterable[Page]) -> Relations:
    """A constant number of queries, however many pages."""
    ids = [page.pk for page in pages]
    return Relations(
        languages=dict(Locale.objects.values_list("pk", "language_code")),
        platforms=list(readable_in_any_language(PlatformPage.objects.all()).defer_streamfields()),
        themes=_rows(_links(_theme_links, ids), Theme.objects.all()),
        authorities=_rows(_links(_authority_links, ids), LocalAuthority.objects.all()),
        topics=_rows(_links(_topic_links, ids), readable_in_any_language(TopicPage.objects.all()).defer_streamfields()),
        tags=_tags(ids),
        recommendations=_lists(PaperRecommendation.objects.filter(page__in=ids).values_list("page_id", "text")),
        file_pages=_file_pages(ids),
        joint=_links(_joint_links, ids),
    )


def _tags(ids: list[int]) -> dict[int, list[TagNames]]:
    tagged = PageTag.objects.filter(content_object__in=ids)
    rows = tagged.values_list("content_object_id", "tag__name", "tag__label__name_en")
    return _lists((page_id, TagNames(name, english or "")) for page_id, name, english in rows)


def _links(links_of: Callable[[Kind, list[int]], QuerySet | None], ids: list[int]) -> Linked:
    """Every kind has its own link table: one query over all of them."""
    parts = [part for kind in KINDS if (part := links_of(kind, ids)) is not None]
    values: Linked = defaultdict(set)
    for page_id, value in parts[0].union(*parts[1:]):
        values[page_id].add(value)
    return values


def _theme_links(kind: Kind, ids: list[int]) -> QuerySet:
    owner = f"{kind.accessor}_id"
    return kind.model.themes.through.objects.filter(**{f"{owner}__in": ids}).values_list(owner, "theme_id")


def _authority_links(kind: Kind, ids: list[int]) -> QuerySet:
    path = kind.lookups["authority"].removesuffix("__slug")
    return kind.model.objects.filter(**{"pk__in": ids, f"{path}__isnull": False}).order_by().values_list("pk", path)


def _topic_links(kind: Kind, ids: list[int]) -> QuerySet:
    """A topic is about itself."""
    path = kind.lookups["topic"].removesuffix("code").removesuffix("__") or "pk"
    return kind.model.objects.filter(**{"pk__in": ids, f"{path}__isnull": False}).order_by().values_list("pk", path)


def _joint_links(kind: Kind, ids: list[int]) -> QuerySet | None:
    if not hasattr(kind.model, "joint_platforms"):
        return None
    return (
        kind.model.objects.filter(pk__in=ids, joint_platforms__isnull=False)
        .order_by()
        .values_list("pk", "joint_platforms__slug")
    )


def _rows(links: Linked, rows: QuerySet) -> dict[int, list]:
    known = rows.in_bulk({pk for linked in links.values() for pk in linked})
    return {page_id: [known[pk] for pk in sorted(linked) if pk in known] for page_id, linked in links.items()}


def _lists(pairs: Iterable[tuple[int, Value]]) -> dict[int, list[Value]]:
    lists: dict[int, list[Value]] = defaultdict(list)
    for page_id, value in pairs:
        lists[page_id].append(value)
    return lists


def _file_pages(ids: list[int]) -> dict[int, list[DocumentPage]]:
    """Of the files that a page names anywhere in its text, those that anybody may open."""
    types = ContentType.objects.get_for_models(Page, CustomDocument)
    links = ReferenceIndex.objects.filter(
        base_content_type=types[Page],
        object_id__in=[str(pk) for pk in ids],
        to_content_type=types[CustomDocument],
    ).values_list("object_id", "to_object_id")
    named = _lists({(int(page_id), int(document_id)) for page_id, document_id in links})
    documents = {document_id for found in named.values() for document_id in found}
    pages: dict[int, list[DocumentPage]] = defaultdict(list)
    for page in DocumentPage.objects.filter(document__in=public_documents().filter(pk__in=documents)):
        pages[page.document_id].append(page)
    return {page_id: [page for pk in sorted(found) for page in pages[pk]] for page_id, found in named.items()}
