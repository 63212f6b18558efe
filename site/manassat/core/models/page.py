"""What all pages share."""

from __future__ import annotations

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.models import Page, PageViewRestriction


class PageTag(TaggedItemBase):
    """A free word on a page. One table for all page types, so that one word means one list."""

    content_object = ParentalKey(Page, on_delete=models.CASCADE, related_name="tagged_items")

    class Meta:
        verbose_name = _("page tag")
        verbose_name_plural = _("page tags")


class BasePage(Page):
    """Abstract base: `is_sample` marks what was made up to show the site, and readers are told so."""

    # Wagtail's own editor is used for both languages: there the workflow works (docs/features/languages.md).
    localize_default_translation_mode = "simple"

    is_sample = models.BooleanField(
        _("sample"),
        default=False,
        help_text=_("Made up to show how the site works; readers see a mark, search engines stay away."),
    )

    # False where the look-up of the address has seen that nothing above is private (core/routing.py).
    may_be_private = True

    class Meta:
        abstract = True

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        return super().get_view_restrictions() if self.may_be_private else PageViewRestriction.objects.none()
