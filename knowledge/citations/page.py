"""A page of the library as it is cited, out of what the page has looked up anyway. No query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.documents.models import AbstractDocument

from manassat.core.addresses import absolute
from manassat.core.translations import live_translations

from ..decisions.path import DecisionPath
from ..item_facts import ItemFacts
from ..models import LibraryItem
from .works import CitedWork, cited_work


@dataclass(frozen=True)
class Citations:
    """`work` is in the page's own language, the first of `in_languages`; `is_public` where anybody finds the page."""

    work: CitedWork
    in_languages: Sequence[CitedWork]
    is_public: bool


def citations_of(
    item: LibraryItem, facts: ItemFacts, path: DecisionPath | None, request: HttpRequest
) -> Citations | None:
    """None for an alias: it shows the words of its source, which is cited there."""
    if item.alias_of_id:
        return None
    own = item.locale.language_code
    others = [code for code, _name in settings.LANGUAGES if code != own]
    work = _told(item, facts, path, request, own)
    return Citations(
        work=work,
        in_languages=[work, *(_elsewhere(item, facts, path, request, code) for code in others)],
        is_public=item.live and not item.may_be_private and not getattr(request, "is_preview", False),
    )


def _elsewhere(
    item: LibraryItem, facts: ItemFacts, path: DecisionPath | None, request: HttpRequest, code: str
) -> CitedWork:
    """The translation, if readers have one; else this text, in that language's words."""
    work = _told(item, facts, path, request, code)
    translation = live_translations(item, request).get(code)
    return work.at(title=translation.title, url=translation.get_full_url(request) or "") if translation else work


def _told(item: LibraryItem, facts: ItemFacts, path: DecisionPath | None, request: HttpRequest, code: str) -> CitedWork:
    return cited_work(
        item,
        facts.authorities,
        told_in=code,
        url=item.get_full_url(request) or "",
        number=path.number if path else "",
        decided_at=path.decision.at if path else None,
        keywords=[*(theme.name for theme in facts.themes), *facts.tags],
        pdf_url=_address_of_pdf(facts.main_file, request),
    )


def _address_of_pdf(document: AbstractDocument | None, request: HttpRequest) -> str:
    is_pdf = bool(document) and document.file_extension.lower() == "pdf"
    return absolute(request, document.url) if is_pdf else ""
