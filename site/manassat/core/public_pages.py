"""What readers may see of the tree, asked the same way everywhere."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)
Rows = TypeVar("Rows", bound=QuerySet)


def readable(pages: Pages, language_code: str) -> Pages:
    """Live, public and unexpired pages written in that language."""
    return readable_in_any_language(pages).filter(locale__language_code=language_code)


def of_few(model: type[Page]) -> PageQuerySet:
    """All pages of a type of which there are few, asked for from the type's own small table.

    Otherwise SQLite walks through all pages of the language: ten times as long among 20,000.
    """
    return model.objects.filter(pk__in=model.objects.order_by().values("pk"))


def readable_in_any_language(pages: Pages) -> Pages:
    return pages.filter(is_readable())


def is_readable() -> Q:
    """An alias is not: it shows Arabic words under an English address."""
    is_open = ~Q(content_type__in=confidential_types()) & ~Exists(restrictions_above())
    return is_live_now() & Q(alias_of__isnull=True) & is_open


def confidential_types() -> list[int]:
    """Numbers of the page types that say `is_confidential`. No query once content types are known."""
    models = [model for model in get_page_models() if getattr(model, "is_confidential", False)]
    return [content_type.pk for content_type in ContentType.objects.get_for_models(*models).values()]


def is_live_now() -> Q:
    """Expiry counts before the scheduler has run."""
    return Q(live=True) & ~Q(expire_at__lt=timezone.now())


def restrictions_above() -> QuerySet:
    """What `public()` asks in a query of its own, as a part of the one that is asked anyway."""
    asked_path = ExpressionWrapper(OuterRef("path"), CharField())
    return PageViewRestriction.objects.annotate(asked_path=asked_path).filter(asked_path__startswith=F("page__path"))


def in_language_of(page: Page, related: Rows) -> Rows:
    """The rows of `related` (translatable, any language) in the page's language; what is not translated stays away.

    In a preview `related` may be what the editor has chosen and not yet saved: a list that knows no «pk».
    """
    chosen = related.values_list("id", flat=True)
    keys = related.model.objects.filter(pk__in=chosen).values("translation_key")
    return related.model.objects.filter(translation_key__in=keys, locale_id=page.locale_id)
