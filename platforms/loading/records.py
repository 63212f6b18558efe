"""One object of a file and the name under which errors speak of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .errors import LoadError

LANGUAGES = ("ar", "en")


@dataclass(frozen=True)
class Words:
    """One text in both languages."""

    ar: str = ""
    en: str = ""

    def in_language(self, language_code: str) -> str:
        return getattr(self, language_code)


class Record:
    """Reads fields of a JSON object or CSV row; a wrong one raises `LoadError` with the record's name."""

    def __init__(self, values: object, name: str) -> None:
        self.name = name
        if not isinstance(values, dict):
            raise self.error(_("an object is expected here."))
        self.values = values

    def error(self, problem: str) -> LoadError:
        return LoadError(_("%(name)s: %(problem)s") % {"name": self.name, "problem": problem})

    def text(self, field: str, *, required: bool = True) -> str:
        value = self.values.get(field)
        if not isinstance(value, str | None) or "\0" in (value or ""):
            raise self.error(_("«%(field)s» is not a text.") % {"field": field})
        if required and not (value and value.strip()):
            raise self.error(_("«%(field)s» is missing.") % {"field": field})
        return (value or "").strip()

    def words(self, stem: str = "", *, required: bool = True) -> Words:
        """`stem_ar` and `stem_en`, or plain `ar` and `en` without a stem."""
        names = [f"{stem}_{language}" if stem else language for language in LANGUAGES]
        return Words(*(self.text(name, required=required) for name in names))

    def number(self, field: str, kind: type = int, *, required: bool = False) -> int | float | None:
        value = self.values.get(field)
        if value in (None, ""):
            if required:
                raise self.error(_("«%(field)s» is missing.") % {"field": field})
            return None
        try:
            return kind(value)
        except (TypeError, ValueError, OverflowError) as error:
            raise self.error(_("«%(value)s» is not a number.") % {"value": value}) from error

    def day(self, field: str) -> datetime.date | None:
        value = self.text(field, required=False)
        try:
            return datetime.date.fromisoformat(value) if value else None
        except ValueError as error:
            raise self.error(_("«%(value)s» is not a date (YYYY-MM-DD).") % {"value": value}) from error

    def choice(self, field: str, choices: object, *, required: bool = True) -> str:
        """A value of `choices` (any container of the known codes)."""
        value = self.text(field, required=required)
        return self.known(value, choices) if value else value

    def known(self, code: object, choices: object) -> object:
        if not isinstance(code, str | int) or code not in choices:
            raise self.error(_("unknown code «%(code)s».") % {"code": code})
        return code

    def codes(self, field: str, choices: object) -> list:
        return [self.known(code, choices) for code in self._list(field)]

    def record(self, field: str) -> Record | None:
        value = self.values.get(field)
        return None if value is None else Record(value, self.name)

    def records(self, field: str, *, key: str = "", required: bool = False) -> list[Record]:
        """The objects of a list, named by their `key` (which must not repeat) or else by their place."""
        if required and field not in self.values:
            raise self.error(_("«%(field)s» is missing.") % {"field": field})
        rows = [Record(value, f"{self.name}, {field} {place}") for place, value in enumerate(self._list(field), 1)]
        return named_by(rows, key) if key else rows

    def _list(self, field: str) -> list:
        value = self.values.get(field) or []
        if not isinstance(value, list):
            raise self.error(_("«%(field)s» is not a list.") % {"field": field})
        return value


def named_by(records: list[Record], key: str) -> list[Record]:
    """The records under the name of their `key`; a repeated one is refused."""
    seen: set[str] = set()
    for record in records:
        code = record.text(key)
        if code in seen:
            raise record.error(_("code «%(code)s» is there twice.") % {"code": code})
        seen.add(code)
        record.name = code
    return records
