"""What an editor may choose from: rows in the page's own language, drafts and private pages left out."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Locale

from manassat.core.public_pages import is_readable

from .belonging import live_platforms, platform_of
from .models import LocalAuthority, PlatformPage, Theme, TopicPage

Choices = list[tuple]


def choosable(rows: QuerySet, locale: Locale, chosen: Collection[int] | QuerySet) -> QuerySet:
    """Of `rows`, those for a page in `locale`; what was chosen before stays, or saving would lose it unseen."""
    if issubclass(rows.model, TopicPage | PlatformPage):
        return rows.filter(Q(is_readable(), locale=locale) | Q(pk__in=chosen)).defer_streamfields().order_by("path")
    if rows.model is Theme:
        return rows.filter(Q(locale=locale) | Q(pk__in=chosen))
    return rows.select_related("governorate") if rows.model is LocalAuthority else rows


def topic_choices(topics: QuerySet[TopicPage], locale: Locale, first: Choices) -> Choices:
    """`first`, then the topics by platform in the order of the tree, each with its code. 2 queries."""
    platforms = live_platforms(locale.language_code)
    by_platform = groupby(topics, key=lambda topic: platform_of(topic, platforms))
    return first + [
        (platform.title if platform else _("Others"), [(topic.pk, _coded(topic)) for topic in group])
        for platform, group in by_platform
    ]


def _coded(topic: TopicPage) -> str:
    return f"{topic.code} · {topic.title}" if topic.code else topic.title
