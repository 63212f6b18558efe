"""What the admin shows about a file besides Wagtail's own."""

from __future__ import annotations

from typing import Any

from django import template

from ..models import CustomDocument
from ..text_notices import notice_about

register = template.Library()


@register.inclusion_tag("media/text_notice.html")
def text_notice(document: CustomDocument) -> dict[str, Any]:
    """For a saved document. 1 query."""
    return {"notice": notice_about(document)}
