from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RawRow:
    """`number` is what a person counts in the file; `problem` says why its values could not be read."""

    number: int
    values: dict[str, object] = field(default_factory=dict)
    problem: str = ""


@dataclass
class Overview:
    """How many rows a file has, and which columns."""

    rows: int = 0
    columns: set[str] = field(default_factory=set)

    def add(self, row: RawRow) -> None:
        self.rows += 1
        self.columns.update(row.values)
