"""One cell or JSON value as text, list, year or address. Each raises ValueError with a sentence for the reader."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from manassat.core.plain_text import one_line, several_lines

FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_LETTERS, MOST_ADDRESS_LETTERS, MOST_IN_A_LIST = 500_000, 2_000, 200
SEPARATORS = re.compile(r"[،,;؛|\n]")
# Halves of a letter, which JSON can spell and no database stores.
SURROGATES = re.compile(r"[\ud800-\udfff]")
YEAR = re.compile(r"(\d{4})(?:\.0+|-\d{1,2}(?:-\d{1,2})?)?\s*م?")
BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)", re.IGNORECASE)


def paragraphs(value: object) -> str:
    """With its line breaks."""
    return several_lines(_plain(value))


def line(value: object) -> str:
    """Several values become one line."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(line, value)))
    return one_line(_plain(value))


def names(value: object) -> tuple[str, ...]:
    """Each once. A string is split at any separator in use; a list stays as it is split."""
    found = map(line, _several(value))
    unique = tuple(dict.fromkeys(name for name in found if name))
    if len(unique) > MOST_IN_A_LIST:
        raise ValueError(_("more than %(most)d values.") % {"most": MOST_IN_A_LIST})
    return unique


def year(value: object) -> int | None:
    """In any digits. Of a date, the year."""
    if isinstance(value, datetime.date):
        return _known_year(value.year)
    written = unicodedata.normalize("NFKC", line(value))
    if not written:
        return None
    match = YEAR.fullmatch(written)
    if not match:
        raise ValueError(_("“%(value)s” is not a year.") % {"value": written[:40]})
    return _known_year(int(match[1]))


def address(value: object) -> str:
    """Of a page on the web; what begins without «https://» gets it."""
    written = line(value)
    if BARE_ADDRESS.match(written):
        written = f"https://{written}"
    if not written:
        return ""
    try:
        URLValidator(["http", "https"])(written[: MOST_ADDRESS_LETTERS + 1])
    except ValidationError as error:
        raise ValueError(_("“%(value)s” is not an address on the web.") % {"value": written[:60]}) from error
    return written


def _known_year(number: int) -> int:
    if not FIRST_YEAR <= number <= LAST_YEAR:
        words = {"value": number, "first": FIRST_YEAR, "last": LAST_YEAR}
        raise ValueError(_("the year %(value)s is not between %(first)s and %(last)s.") % words)
    return number


def _several(value: object) -> list:
    """A cell may hold a list as JSON writes it."""
    if isinstance(value, list):
        return value
    written = _plain(value)
    if written.lstrip().startswith("["):
        try:
            return json.loads(written)
        except (ValueError, RecursionError):
            pass
    return SEPARATORS.split(written)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float | datetime.date):
        raise ValueError(_("is not a text."))
    # Spreadsheets keep every number as one with a decimal point.
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = SURROGATES.sub("", str(value))
    if len(text) > MOST_LETTERS:
        raise ValueError(_("longer than %(most)d letters.") % {"most": MOST_LETTERS})
    return text
