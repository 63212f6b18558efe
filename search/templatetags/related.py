"""For the pages of items, which know nothing of the search."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from search.related import Related, related_to

register = template.Library()


@register.simple_tag
def related_items(page: Page) -> list[Related]:
    return related_to(page)
