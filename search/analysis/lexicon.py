"""What no rule knows, from the data files beside this: broken plurals, letters that belong to a word, synonyms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .characters import fold

DATA = Path(__file__).parent / "data"


@cache
def singulars() -> dict[str, str]:
    """The folded broken plural → its folded singular."""
    pairs = (line.split(":") for line in _lines("broken_plurals.txt"))
    return {plural: singular.strip() for singular, plurals in pairs for plural in plurals.split()}


@cache
def known_words() -> frozenset[str]:
    """Singulars, plurals and other common words, folded: before one of them, ب ك ل ف are particles."""
    return frozenset(singulars()) | frozenset(singulars().values()) | _words("common_words.txt")


@cache
def root_beginnings() -> tuple[str, ...]:
    """Beginnings of words whose first letter is no particle."""
    return tuple(_lines("root_letters.txt"))


@cache
def kept_endings() -> frozenset[str]:
    """Words whose last letters are no ending."""
    return _words("kept_endings.txt")


@cache
def stop_words() -> frozenset[str]:
    return _words("stop_words.txt")


@cache
def synonym_lines() -> tuple[str, ...]:
    """A group a line, as written: its expressions are separated by commas."""
    return (*month_lines(), *_written_lines("synonyms.txt"))


@cache
def month_lines() -> tuple[str, ...]:
    """The names of a month a line."""
    return tuple(_written_lines("months.txt"))


def _words(name: str) -> frozenset[str]:
    return frozenset(" ".join(_lines(name)).split())


def _lines(name: str) -> Iterator[str]:
    return map(fold, _written_lines(name))


def _written_lines(name: str) -> Iterator[str]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
