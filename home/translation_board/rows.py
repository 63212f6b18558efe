"""The board's lines: of each public page in the source language, how far its translation is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, F, QuerySet, Value, When
from django.urls import reverse
from wagtail.models import Page

from manassat.core.admin_visibility.rule import admin_view_of, owned_by
from manassat.core.models import PageTranslation, TranslationState
from platforms.belonging import platform_of
from platforms.models import PlatformPage

if TYPE_CHECKING:
    from manassat.users.models import User

# What readers are told least truly comes first.
ORDER = (TranslationState.OUTDATED, TranslationState.NONE, TranslationState.DRAFT, TranslationState.CURRENT)
WORDS = ("source_words", "target_words", "translates", "public_translates")


def rows_for(user: User) -> QuerySet[PageTranslation]:
    """Of the pages that are the user's own in the admin; within a state the longest changed first."""
    rows = PageTranslation.objects.filter(source__live=True)
    if not admin_view_of(user).is_whole:
        rows = rows.filter(source__in=owned_by(user, Page.objects.order_by()).values("pk"))
    rank = Case(*(When(state=state, then=Value(place)) for place, state in enumerate(ORDER)))
    rows = rows.select_related("source", "locale", "target__locale", "translator")
    return rows.order_by(rank, F("source_changed_at").asc(nulls_last=True), "pk")


def kind_name(content_type: ContentType | int) -> str:
    if isinstance(content_type, int):
        content_type = ContentType.objects.get_for_id(content_type)
    return str(content_type.model_class()._meta.verbose_name)


@dataclass(frozen=True)
class Line:
    row: PageTranslation
    platform: PlatformPage | None
    is_sample: bool

    @property
    def kind(self) -> str:
        return kind_name(self.row.source.content_type_id)

    @property
    def has_translation(self) -> bool:
        return self.row.state != TranslationState.NONE

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.row.target_id]) if self.has_translation else ""

    @property
    def translator_name(self) -> str:
        translator = self.row.translator
        return (translator.get_full_name() or translator.get_username()) if translator else ""


def lines_of(rows: QuerySet[PageTranslation]) -> list[Line]:
    """4 queries, however many rows there are."""
    found = list(rows.defer(*WORDS))
    platforms, samples = platforms_of_the_source(), _samples(found)
    return [Line(row, platform_of(row.source, platforms), row.source_id in samples) for row in found]


def platforms_of_the_source() -> list[PlatformPage]:
    return list(PlatformPage.objects.in_language("ar").defer_streamfields().order_by("path"))


def _samples(rows: list[PageTranslation]) -> set[int]:
    """One query over all types on the screen."""
    types = ContentType.objects.get_for_id
    models = {types(number).model_class() for number in {row.source.content_type_id for row in rows}}
    numbers = [row.source_id for row in rows]
    parts = [model.objects.order_by().filter(pk__in=numbers, is_sample=True).values_list("pk") for model in models]
    return {number for (number,) in reduce(lambda one, other: one.union(other), parts)} if parts else set()
