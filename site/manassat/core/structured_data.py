"""Facts of a page for search engines, in the words of schema.org."""

from __future__ import annotations

import json

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

# What could end the script or open another one; JSON reads the escapes as the letters themselves.
ESCAPES = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&\u2028\u2029"}


def as_script(*things: dict) -> SafeString:
    """One block of data that no browser runs, whatever an editor wrote into a title."""
    text = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text.translate(ESCAPES)))  # noqa: S308


def without_blanks(**facts: object) -> dict:
    """The facts that are known; `kind` stands for `@type` and `identity` for `@id`."""
    named = {{"kind": "@type", "identity": "@id"}.get(name, name): value for name, value in facts.items()}
    return {name: value for name, value in named.items() if value not in (None, "", [], {})}


def breadcrumbs_data(ancestors: list[Page], page: Page, request: HttpRequest) -> dict:
    return path_data([(one.title, one.get_full_url(request)) for one in (*ancestors, page)])


def path_data(steps: list[tuple[str, str]]) -> dict:
    """`steps` are titles and whole addresses, the page itself last."""
    items = [
        {"@type": "ListItem", "position": place, "name": title, "item": url}
        for place, (title, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
