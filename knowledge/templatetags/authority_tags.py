"""What the library holds of a local authority; its page stands in `platforms`, which knows no library."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from platforms.models import LocalAuthority

from ..listings import ItemCard, about_authority, item_cards, library_items

register = template.Library()
MOST = 12


@register.simple_tag
def items_of(local_authority: LocalAuthority) -> list[ItemCard]:
    """Its papers, practices and resources in the active language, the latest first, a dozen at most."""
    pages = library_items(get_language() or "ar").filter(about_authority(local_authority))
    return item_cards(pages[:MOST])
