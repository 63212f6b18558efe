"""The board as a file."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from manassat.core.spreadsheets import HarmlessSpreadsheet

from .rows import Line


class BoardSpreadsheet(HarmlessSpreadsheet):
    export_filename = "translations"
    export_headings = {
        "title": _("Title"),
        "kind": _("Kind"),
        "platform_code": _("Platform code"),
        "platform": _("Platform"),
        "language": _("Language"),
        "changed": _("Arabic changed on"),
        "state": _("State"),
        "done": _("Texts translated"),
        "total": _("Texts"),
        "share": _("Share translated (per cent)"),
        "unconfirmed": _("Unconfirmed machine translations"),
        "translator": _("Translator"),
        "public_text_of": _("Readers get the text of"),
    }
    list_export = list(export_headings)

    def to_row_dict(self, item: Line) -> dict[str, object]:
        return dict(zip(self.list_export, _cells(item), strict=True))


def _cells(line: Line) -> tuple[object, ...]:
    row, platform = line.row, line.platform
    return (
        row.source.title,
        line.kind,
        platform.code if platform else "",
        platform.title if platform else "",
        row.locale.get_display_name(),
        _day(row.source_changed_at),
        row.get_state_display(),
        row.done,
        row.total,
        row.share,
        row.unconfirmed,
        line.translator_name,
        _day(row.public_text_of),
    )


def _day(moment: object) -> object:
    return timezone.localdate(moment) if moment else ""
