"""The works behind a part of a list: what is public of them now, and nothing of the others."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.http import HttpRequest
from django.utils.translation import override
from wagtail.models import Page

from manassat.core.public_pages import readable_in_any_language
from manassat.core.tags import names_on_pages
from platforms.models import LocalAuthority, Theme

from ..approval.enums import DECISIONS, PUBLIC_STATES, LedgerEvent
from ..approval.models import LedgerEntry
from ..citations.works import CitedWork, cited_work
from ..listings import HEAVY, TYPES, item_cards

Words = dict[int, list[str]]


def readable_numbers(numbers: Sequence[int]) -> set[int]:
    """Which of these pages anybody may read. 1 query."""
    return set(readable_in_any_language(Page.objects.filter(pk__in=numbers)).values_list("pk", flat=True))


def works_of(numbers: Sequence[int], request: HttpRequest) -> dict[int, CitedWork]:
    """By page; those that are not public are missing. 6 queries, and what the site's addresses take."""
    pages = readable_in_any_language(Page.objects.filter(pk__in=numbers)).type(*TYPES.values())
    pages = list(pages.select_related("locale", *TYPES).defer(*HEAVY))
    authorities, decisions = _authorities(numbers), _decisions(numbers)
    themes, tags = _themes(numbers), _tags(numbers)
    works = {}
    for page, card in zip(pages, item_cards(pages), strict=True):
        item, language = card.page, page.locale.language_code
        item.locale = page.locale
        number, decided_at = decisions.get(page.pk, ("", None))
        with override(language):
            works[page.pk] = cited_work(
                item,
                sorted(authorities[page.pk], key=lambda authority: authority.name),
                told_in=language,
                url=page.get_full_url(request) or "",
                number=number,
                decided_at=decided_at,
                keywords=[*sorted(themes[page.pk, language]), *sorted(tags[page.pk])],
            )
    return works


def _authorities(numbers: Sequence[int]) -> dict[int, list[LocalAuthority]]:
    """1 query."""
    found = defaultdict(list)
    names = ("name_ar", "name_en", "label_ar", "label_en")
    for page, *values in _linked("authorities", numbers, *(f"localauthority__{name}" for name in names)):
        found[page].append(LocalAuthority(**dict(zip(names, values, strict=True))))
    return found


def _themes(numbers: Sequence[int]) -> dict[tuple[int, str], list[str]]:
    """By page and language: a translated page may bear the themes of its source. 2 queries."""
    found = defaultdict(list)
    themes = list(Theme.objects.values_list("pk", "translation_key", "locale__language_code", "name"))
    keys = {pk: key for pk, key, _language, _name in themes}
    for page, theme in _linked("themes", numbers, "theme_id"):
        for _pk, key, language, name in themes:
            if key == keys[theme]:
                found[page, language].append(name)
    return found


def _linked(field: str, numbers: Sequence[int], *columns: str) -> Iterable[tuple]:
    """Pages with what their type links them to. 1 query for all types."""
    rows = [
        getattr(model, field).through.objects.filter(**{f"{name}__in": numbers}).values_list(f"{name}_id", *columns)
        for name, model in TYPES.items()
    ]
    return rows[0].union(*rows[1:], all=True)


def _tags(numbers: Sequence[int]) -> Words:
    """In the language of each page. 1 query."""
    found = defaultdict(list)
    for page, name in names_on_pages(numbers):
        found[page].append(name)
    return found


def _decisions(numbers: Sequence[int]) -> dict[int, tuple[str, datetime.datetime]]:
    """Number and moment of the decision behind what readers have, as `decisions.path` finds it. 1 query."""
    entries = LedgerEntry.objects.filter(page_id__in=numbers, event__in=(*DECISIONS, *PUBLIC_STATES))
    told: dict[int, list[LedgerEntry]] = defaultdict(list)
    for entry in entries.only("event", "page_id", "text_hash", "number", "at").order_by("sequence"):
        told[entry.page_id].append(entry)
    found = {}
    for page, own in told.items():
        public = next((entry for entry in reversed(own) if entry.event in PUBLIC_STATES), None)
        decided = [one for one in own if one.event in DECISIONS and public and one.text_hash == public.text_hash]
        if decided and public.event == LedgerEvent.PUBLISHED:
            found[page] = (decided[-1].number, decided[-1].at)
    return found
