"""Why a translation was not published."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


class UntranslatedError(ValidationError):
    """Nothing has changed; `messages` name what is in the wrong language or unconfirmed.

    As a dictionary, because wagtail-localize asks every ValidationError for its fields.
    """

    def __init__(self, messages: list[str]) -> None:
        super().__init__({NON_FIELD_ERRORS: messages})
