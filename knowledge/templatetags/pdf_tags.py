"""Ways to the documents that a page has as PDF."""

from __future__ import annotations

from django import template

from platforms.platform_lists import PlatformLists

register = template.Library()
# The addresses know no year before it.
FIRST_YEAR = 2000


@register.filter
def years_held(lists: PlatformLists) -> list[int]:
    """Of the activities that the platform's page shows as over, the latest first. No query."""
    years = {
        card.page.starts_on.year for card in lists.past if card.page.starts_on and card.page.starts_on.year >= 2000
    }
    return sorted(years, reverse=True)
