"""Dates that wagtail-localize writes as C does, "26 November 2026", whatever the language."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail_localize.models import StringTranslation

MESSAGES = {
    StringTranslation.TRANSLATION_TYPE_MANUAL: gettext_noop("Translated manually on {date}"),
    StringTranslation.TRANSLATION_TYPE_MACHINE: gettext_noop("Machine translated on {date}"),
}


def install() -> None:
    StringTranslation.get_comment = how_translated


def how_translated(translation: StringTranslation) -> str | None:
    """As `StringTranslation.get_comment`, which the editor shows beside each text."""
    date = date_format(localtime(translation.updated_at))
    if translation.tool_name:
        return _("Translated with {tool_name} on {date}").format(tool_name=translation.tool_name, date=date)
    message = MESSAGES.get(translation.translation_type)
    return _(message).format(date=date) if message else None
