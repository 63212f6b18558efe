"""Screens of packages that name what they list, or what they filter by, in English or not at all."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.pages.search import SearchView
from wagtail.models import Page
from wagtail_localize.views.report import TranslationsReportFilterSet

from ..blocks.figures import FigureBlock


def install() -> None:
    WagtailPaginator.items_count_label = property(how_many)
    # "1-20 of 41 None", says the stock search.
    SearchView.verbose_name = Page._meta.verbose_name
    SearchView.verbose_name_plural = Page._meta.verbose_name_plural
    TranslationsReportFilterSet.base_filters["source_locale"].label = _("Source language")
    TranslationsReportFilterSet.base_filters["target_locale"].label = _("Target language")
    # Wagtail's block of an image and its description names the image after the field.
    FigureBlock.base_blocks["image"].child_blocks["image"].label = _("Image")


def how_many(paginator: WagtailPaginator) -> str:
    """No model says its name in six forms, so Arabic puts the number apart: "صفحات: 11"."""
    names = paginator.verbose_name if paginator.count == 1 else paginator.verbose_name_plural
    return capfirst(gettext("%(count)s %(names)s") % {"count": paginator.count, "names": names})
