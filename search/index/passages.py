"""Text cut into pieces that can be shown beneath a result."""

from __future__ import annotations

from collections.abc import Iterator

from ..engines.types import Passage

WORDS_A_PASSAGE = 60


def own_passages(text: str) -> list[Passage]:
    """The page's own text, piece by piece."""
    return [Passage(0, 0, piece) for piece in _pieces(text)]


def _pieces(text: str) -> Iterator[str]:
    """Whole paragraphs where they are short enough, long ones cut between words."""
    for paragraph in text.split("\n"):
        words = paragraph.split()
        for start in range(0, len(words), WORDS_A_PASSAGE):
            yield " ".join(words[start : start + WORDS_A_PASSAGE])
