"""PO files as translators send them, and the page that they are about, without a database."""

from __future__ import annotations

import re

from home.translation_board.exchange.checks import Answers, Ground, Known, answers_in
from home.translation_board.exchange.decoding import text_of
from home.translation_board.exchange.parsing import parse
from home.translation_board.exchange.places import Place
from home.translation_board.exchange.problems import UnusableFileError

TRANSLATION = "0b8f7a1e-0000-4000-8000-000000000001"
GROUND = Ground(
    TRANSLATION,
    "en",
    {
        ("title", "نموذج: عنوان"): Known(1, 1, Place("العنوان", 20)),
        ("body.a", 'انظر <a id="a1">القانون</a>'): Known(2, 2, Place("النص › فقرة", None)),
        ("body.b", "GIS 2020"): Known(3, 3, Place("النص › فقرة", None)),
    },
)
HEADER = f"""msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-WagtailLocalize-TranslationID: {TRANSLATION}\\n"
"""
# Its first entry stands at line 7.
TITLE = 'msgctxt "title"\nmsgid "نموذج: عنوان"\nmsgstr "{}"\n'
LINK = 'msgctxt "body.a"\nmsgid "انظر <a id=\\"a1\\">القانون</a>"\nmsgstr "{}"\n'


def po(*entries: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *entries)).encode()


def answers(data: bytes) -> Answers:
    return answers_in(parse(text_of(data)), GROUND)


def lines_refused(data: bytes) -> list[int]:
    """Of the problems, in their order; empty for a good file."""
    try:
        answers(data)
    except UnusableFileError as error:
        assert all(re.match(r"[^\n]{10,}", sentence) for sentence in error.sentences)
        return [problem.line for problem in error.problems]
    return []
