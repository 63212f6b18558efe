"""Rows of cells below a row of headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from django.utils.translation import gettext as _

from ..columns import column_name
from ..errors import UnusableFileError
from .rows import RawRow


def columns_of(headings: Iterable[object], file_name: str) -> list[str]:
    """A name that is there twice is refused: nobody can say which of the two is meant."""
    columns = [column_name(heading) for heading in headings]
    for name, times in Counter(columns).items():
        if name and times > 1:
            words = {"file": file_name, "column": name}
            raise UnusableFileError(_("“%(file)s” has the column “%(column)s” twice.") % words)
    return columns


def row_below(columns: Sequence[str], cells: Sequence[object], number: int) -> RawRow:
    """Cells that are left out at the end are empty; cells beyond the headings are a sign of a slipped separator."""
    if any(cell not in (None, "") for cell in cells[len(columns) :]):
        return RawRow(number, problem=_("The row has more cells than there are headings."))
    pairs = zip_longest(columns, cells[: len(columns)])
    return RawRow(number, {name: cell for name, cell in pairs if name})
