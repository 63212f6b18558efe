"""Files for translators, of one page or several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from manassat.core.models import PageTranslation

from ..strings import strings_of
from .archives import zip_of
from .writing import po_of

if TYPE_CHECKING:
    from manassat.users.models import User

PO, ZIP = "text/x-gettext-translation; charset=utf-8", "application/zip"


def export(rows: Iterable[PageTranslation], user: User) -> tuple[str, str, bytes]:
    """Name, type and content: one PO file, or a ZIP of several. Each row has a translation's page."""
    files = {_name(row): po_of(strings_of(row.target.specific, user)) for row in rows}
    if len(files) == 1:
        ((name, text),) = files.items()
        return name, PO, text.encode()
    return "translations.zip", ZIP, zip_of(files)


def _name(row: PageTranslation) -> str:
    """The number tells pages of one address apart; addresses are ASCII."""
    return f"{row.target.slug[:60]}-{row.target_id}-{row.locale.language_code}.po"
