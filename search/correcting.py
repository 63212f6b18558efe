"""«هل تقصد»: the question with its unknown words as they may have been meant."""

from __future__ import annotations

from collections.abc import Iterable

from .analysis.tokens import tokenise


def corrected(text: str, guesses: dict[str, list[str]], spellings: Iterable[str] = ()) -> str:
    """Empty if no word has a guess. `spellings` are texts that may show how a guess is written in full."""
    written = _spellings(spellings)
    pieces, last = [], 0
    for token in tokenise(text):
        if best := guesses.get(token.folded):
            pieces += [text[last : token.start], written.get(best[0], best[0])]
            last = token.end
    return "".join([*pieces, text[last:]]) if pieces else ""


def _spellings(texts: Iterable[str]) -> dict[str, str]:
    """Folded word → as it was written: an index knows no hamza."""
    return {token.folded: text[token.start : token.end] for text in texts for token in tokenise(text)}
