"""Words at one slip of the finger from another: a letter left out, doubled, exchanged or swapped with its neighbour."""

from __future__ import annotations

from collections.abc import Iterator

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LATIN = "abcdefghijklmnopqrstuvwxyz"
# Shorter words have too many neighbours for a guess to be one.
LEAST_LETTERS = 4
# Longer ones are no words, and would have thousands.
MOST_LETTERS = 20


def one_slip_away(folded: str) -> set[str]:
    """Some 60 times as many strings as the word has letters; few of them are words."""
    alphabet = ARABIC if "\u0620" <= folded[:1] <= "\u06ff" else LATIN
    halves = [(folded[:place], folded[place:]) for place in range(len(folded) + 1)]
    return {word for word in _slips(halves, alphabet) if len(word) > 1} - {folded}


def _slips(halves: list[tuple[str, str]], alphabet: str) -> Iterator[str]:
    for before, after in halves:
        for letter in alphabet:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
