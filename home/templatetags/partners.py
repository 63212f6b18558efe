"""Who carries the programme, on every page."""

from __future__ import annotations

from django import template

from ..models import Partner

register = template.Library()


@register.inclusion_tag("home/partner_lines.html")
def partner_lines() -> dict:
    """1 query."""
    return {"partners": Partner.objects.all()}
