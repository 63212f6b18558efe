"""What the string editor says under a translation: who made it, and on which day.

wagtail-localize writes the month in English whatever the language, and does not say that a machine's words wait for a
person.
"""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation
from wagtail_localize.views import edit_translation

from .strings import MACHINE

# For `strftime`, which knows the English names of months only.
IN_NUMBERS = "%Y-%m-%d"


def comment_on(string: StringTranslation) -> str:
    facts = {"tool": string.tool_name, "day": date_format(localtime(string.updated_at))}
    if string.translation_type == MACHINE:
        return _("A machine (%(tool)s) translated this on %(day)s. No person has confirmed it.") % facts
    if string.tool_name:
        return _("Imported from a file (%(tool)s) on %(day)s.") % facts
    return _("Translated on %(day)s.") % facts


def install() -> None:
    StringTranslation.get_comment = comment_on
    edit_translation.DATE_FORMAT = IN_NUMBERS
