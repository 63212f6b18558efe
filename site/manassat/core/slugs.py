"""Addresses in plain Latin letters: an Arabic address turns into a page of percent signs in a message."""

from __future__ import annotations

from anyascii import anyascii
from django.utils.text import slugify

MOST_LETTERS = 60


def latin_slug(words: str) -> str:
    """`words` in Latin letters, cut after a whole word; empty where nothing in them can be spelled."""
    slug = slugify(anyascii(words))
    if len(slug) <= MOST_LETTERS:
        return slug
    return slug[: MOST_LETTERS + 1].rpartition("-")[0] or slug[:MOST_LETTERS]
