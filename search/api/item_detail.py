"""An item as the API tells it."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from wagtail.search import index

from knowledge.decisions.path import decision_path
from knowledge.models import PositionPaperPage
from manassat.core.addresses import absolute
from manassat.core.collation import sort_key
from manassat.core.models import BasePage
from manassat.core.page_dates import changed_at
from manassat.core.tags import names_on_pages
from platforms.belonging import live_platforms, platform_of
from platforms.dates import MACHINE_LETTERS, machine_date
from platforms.models import BaseActivityPage

from ..index.entries import KIND_OF_MODEL
from ..kinds import Kind
from .item_citation import citation_of
from .item_relations import authorities_of, documents_of, joint_platforms_of, themes_of, topics_of, translations_of
from .schemas import File, ItemDetail, Recommendation, Text

# These stand in the answer under names of their own.
ELSEWHERE = {"title", "author", "publisher"}


def item_detail(page: BasePage, request: HttpRequest) -> ItemDetail:
    """`page` is public, and its language active. A constant number of queries."""
    kind = KIND_OF_MODEL[type(page)]
    platforms = live_platforms(page.locale.language_code)
    platform = platform_of(page, platforms)
    path = decision_path(page) if isinstance(page, PositionPaperPage) else None
    return ItemDetail(
        id=page.pk,
        external_id=getattr(page, "external_id", ""),
        type=kind.slug,
        title=page.title,
        url=page.get_full_url(request) or "",
        platform=platform.slug if platform else None,
        year=page.item_year,
        language=page.locale.language_code,
        summary=getattr(page, kind.summary),
        is_sample=page.is_sample,
        texts=sorted(_texts(page, kind), key=lambda text: text.name == "body"),
        recommendations=_recommendations(page),
        themes=themes_of(page, kind),
        tags=sorted((name for _page, name in names_on_pages([page.pk])), key=sort_key) if hasattr(page, "tags") else [],
        authorities=authorities_of(page, kind),
        joint_platforms=joint_platforms_of(page, platforms),
        topics=topics_of(page, kind, request),
        **_days(page),
        **{name: getattr(page, name, "") for name in ("author", "publisher", "source_url")},
        translations=translations_of(page, request),
        files=_files(page, request),
        citation=citation_of(page, path, request),
        decision_number=path.number if path else None,
        changed_at=changed_at(page),
    )


def _texts(page: BasePage, kind: Kind) -> Iterator[Text]:
    """What the model declares to be searched, field by field, without markup. Pages show «body» as further text."""
    for field in page.get_search_fields():
        name = field.field_name
        is_text = isinstance(field, index.SearchField) and name not in ELSEWHERE | {kind.summary}
        if is_text and (text := _plain(field.get_value(page))):
            yield Text(name=name, label=str(page._meta.get_field(name).verbose_name), text=text)


def _plain(value: object) -> str:
    """Streams and rich text give a list of texts, an empty field None."""
    parts = value if isinstance(value, list | tuple) else [value]
    return "\n\n".join(str(part) for part in parts if part)


def _recommendations(page: BasePage) -> list[Recommendation]:
    if not isinstance(page, PositionPaperPage):
        return []
    return [Recommendation(text=one.text, addressee=one.addressee) for one in page.recommendations.all()]


def _days(page: BasePage) -> dict[str, str | None]:
    if not isinstance(page, BaseActivityPage):
        return {"starts_on": None, "ends_on": None}
    last_day = page.ends_on.isoformat()[: MACHINE_LETTERS[page.date_precision]] if page.ends_on else None
    return {"starts_on": machine_date(page) or None, "ends_on": last_day}


def _files(page: BasePage, request: HttpRequest) -> list[File]:
    return [
        File(
            title=document.title,
            url=absolute(request, document.url),
            format=document.file_extension.lower(),
            bytes=document.file_size,
        )
        for document in documents_of(page)
    ]
