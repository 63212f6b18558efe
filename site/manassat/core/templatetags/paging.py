"""Numbers of a long list's pages."""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def shown_numbers(slice_: Page) -> Iterator[int | str]:
    """The numbers around the current one, the first and the last; «…» (a string) stands for those between."""
    return slice_.paginator.get_elided_page_range(slice_.number, on_each_side=1, on_ends=1)
