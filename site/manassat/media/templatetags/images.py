"""Pictures in the sizes that exist. No size is ever made while somebody waits for a page."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ..models import CustomImage
from ..renditions import existing_renditions

register = template.Library()


@register.simple_tag
def existing_image(
    image: CustomImage | None, alt: str | None = None, sizes: str = "(min-width: 60rem) 44rem, 100vw"
) -> SafeString:
    """An `<img>`, or nothing while its sizes are being made. Without `alt`, what the editor wrote for the place.

    The original is never shown: it may hold where and by whom it was taken.
    """
    renditions = existing_renditions(image) if image else []
    if not renditions:
        return SafeString("")
    srcset = format_html_join(", ", "{} {}w", ((one.url, one.width) for one in renditions))
    widest = renditions[-1]
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async">',
        widest.url,
        srcset,
        sizes,
        widest.width,
        widest.height,
        _alt_of(image) if alt is None else alt,
    )


def _alt_of(image: CustomImage) -> str:
    if getattr(image, "decorative", False):
        return ""
    return getattr(image, "contextual_alt_text", None) or image.default_alt_text
