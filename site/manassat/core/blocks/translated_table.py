"""A table's words one by one, for wagtail-localize, which knows nothing of typed tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

# Says the value at a place, or writes another there.
Place = tuple[str, str, Callable[[str], None]]


class TranslatableTableBlock(TypedTableBlock):
    """Caption, headings and cells of text; without this a translation keeps all of them in Arabic."""

    def get_translatable_segments(self, value: TypedTable | None) -> list[StringSegmentValue]:
        return [StringSegmentValue(path, text) for path, text, _write in _places(value) if text]

    def restore_translated_segments(self, value: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        translated = {segment.path: segment.render_text() for segment in segments}
        table = TypedTable(deepcopy(value.columns), deepcopy(value.row_data), value.caption)
        for path, _text, write in _places(table):
            if path in translated:
                write(translated[path])
        return table


def _places(table: TypedTable | None) -> Iterator[Place]:
    """All cells are of blocks that hold a line of text."""
    if table is None:
        return
    yield "caption", table.caption, lambda text: setattr(table, "caption", text)
    for number, column in enumerate(table.columns):
        yield f"heading-{number}", column["heading"], _writer(column, "heading")
    for row_number, row in enumerate(table.row_data):
        for number, text in enumerate(row["values"]):
            yield f"cell-{row_number}-{number}", text, _writer(row["values"], number)


def _writer(container: dict | list, key: str | int) -> Callable[[str], None]:
    return lambda text: container.__setitem__(key, text)
