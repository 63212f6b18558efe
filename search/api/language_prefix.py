"""A page in both languages among addresses that have one for all."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import get_language


class LanguagePrefix:
    """`en/` for English and nothing for Arabic, as `i18n_patterns` writes it, which only the root may use."""

    regex = "(?:en/)?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        """Of the active language, so that the language switch finds the other one."""
        language = get_language()
        return "" if language in (None, settings.LANGUAGE_CODE) else f"{language}/"
