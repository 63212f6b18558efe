"""What a reader typed, taken apart: words that count, and pieces in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..analysis.lexicon import stop_words
from ..analysis.tokens import tokenise
from ..analysis.words import Word, stems, word_of

QUOTED = re.compile(r'"([^"]+)"|«([^»]+)»|“([^”]+)”')


@dataclass(frozen=True)
class Parsed:
    """All words in their order, whether each counts, and the stems of what stands in quotation marks."""

    words: tuple[Word, ...]
    counts: tuple[bool, ...]
    quoted: tuple[tuple[str, ...], ...]

    @property
    def counting(self) -> list[Word]:
        return [word for word, counts in zip(self.words, self.counts, strict=True) if counts]

    @property
    def neighbours(self) -> list[tuple[Word, Word]]:
        """Pairs of words that stand side by side and both count."""
        both = zip(self.words, self.words[1:], self.counts, self.counts[1:], strict=False)
        return [(first, second) for first, second, one, other in both if one and other]


def parse(text: str) -> Parsed:
    """Words that say nothing count only where there is no other."""
    words = tuple(word_of(token.folded) for token in tokenise(text))
    counts = tuple(word.folded not in stop_words() for word in words)
    quoted = tuple(phrase for found in QUOTED.findall(text) if len(phrase := tuple(stems("".join(found)))) > 1)
    return Parsed(words, counts if any(counts) else (True,) * len(words), quoted)
