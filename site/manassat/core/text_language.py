"""Which of the site's languages a text is written in, told by its letters."""

from __future__ import annotations

import re

ARABIC_LETTER = r"[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]"
LATIN_LETTER = r"[A-Za-z\u00c0-\u024f]"
BETWEEN_WORDS = r"[^\w\u0620-\u06ff]"
ARABIC, ENGLISH = "ar", "en"
# Marked inside a text of the other language. One or two Latin words are a name or an abbreviation.
FOREIGN_RUNS = {
    ENGLISH: re.compile(rf"{ARABIC_LETTER}(?:[\u064b-\u0669\W\d]*{ARABIC_LETTER})*"),
    ARABIC: re.compile(rf"{LATIN_LETTER}+(?:{BETWEEN_WORDS}+{LATIN_LETTER}+){{2,}}"),
}


def language_of(text: str) -> str:
    """`ar` or `en` by the more frequent letters; empty where there are none."""
    arabic, latin = len(re.findall(ARABIC_LETTER, text)), len(re.findall(LATIN_LETTER, text))
    if not arabic and not latin:
        return ""
    return ARABIC if arabic >= latin else ENGLISH


def runs_of(text: str, language_code: str) -> list[tuple[str, str]]:
    """`text` cut into pieces with the language of each that is not in `language_code`, else an empty one.

    Latin words may stand in Arabic text, but no Arabic word stands in a piece that is said to be English.
    """
    other = ARABIC if language_code == ENGLISH else ENGLISH
    if language_of(text) == other and (other == ARABIC or not re.search(ARABIC_LETTER, text)):
        return [(text, other)]
    pieces, end = [], 0
    for run in FOREIGN_RUNS[language_code].finditer(text):
        pieces += [(text[end : run.start()], ""), (run.group(), other)]
        end = run.end()
    return [piece for piece in [*pieces, (text[end:], "")] if piece[0]]
