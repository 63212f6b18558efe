"""A translator's file is taken whole, or refused with the line of each mistake."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.utils.translation import override

from home.translation_board.exchange.archives import MOST_FILES, files_in, zip_of
from home.translation_board.exchange.checks import translation_id_of
from home.translation_board.exchange.decoding import MOST_BYTES, text_of
from home.translation_board.exchange.parsing import parse
from home.translation_board.exchange.problems import UnusableFileError
from tests.home.translation_board.po_files import HEADER, LINK, TITLE, answers, lines_refused, po

GOOD_TITLE, GOOD_LINK = TITLE.format("Sample: title"), LINK.format('See <a id=\\"a1\\">the law</a>')
FUZZY = "#, fuzzy\n" + TITLE.format("Perhaps")


def test_good_file__gives_its_texts_without_what_cannot_be_seen() -> None:
    found = answers(
        po('#. العنوان\nmsgctxt "title"\nmsgid "نموذج: "\n"عنوان"\nmsgstr "Sam\u202eple\u200b"\n', GOOD_LINK)
    )
    assert [text for _known, text in found.texts] == ["Sample", 'See <a id="a1">the law</a>']


@pytest.mark.parametrize(
    ("entries", "texts", "fuzzy"),
    [
        ([TITLE.format("")], 0, 0),
        ([FUZZY, GOOD_LINK], 1, 1),
        (['#, fuzzy\n#~ msgid "gone"\n#~ msgstr "Gone"\n', GOOD_TITLE], 1, 0),
        (['#~ msgctxt "gone"\n#~ msgid "x"\n#~ msgstr "y"\n'], 0, 0),
        (['msgctxt "body.b"\nmsgid "GIS 2020"\nmsgstr "GIS 2020"\n'], 1, 0),
        ([TITLE.format("R&D")], 1, 0),
        ([GOOD_TITLE.replace("\n", "\r\n")], 1, 0),
    ],
    ids=["untranslated", "fuzzy", "fuzzy and obsolete", "obsolete", "no word to translate", "ampersand", "windows"],
)
def test_good_file__leaves_aside_what_is_not_finished(entries: list[str], texts: int, fuzzy: int) -> None:
    found = answers(po(*entries))
    assert (len(found.texts), found.fuzzy) == (texts, fuzzy)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (po(GOOD_TITLE, 'msgctxt "gone"\nmsgid "x"\nmsgstr "y"\n'), [11]),
        (po('msgctxt "title"\nmsgid "نموذج: عنوان قديم"\nmsgstr "Old"\n'), [8]),
        (po('msgid "نموذج: عنوان"\nmsgstr "Title"\n'), [7]),
        (po(GOOD_TITLE, GOOD_TITLE), [12]),
        (po('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n'), [8]),
        (po('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'), [8]),
        (po('msgid "a"\nmsgid_plural "b"\n'), [7]),
        (po('msgctxt "title"\nmsgstr "b"\n'), [7]),
        (po('msgctxt "title"\nmsgctxt "title"\nmsgid "a"\nmsgstr "b"\n'), [8]),
        (po('msgctxt "title"\nmsgid "نموذج: عنوان"\nmsgstr "a "quoted" word"\n'), [9]),
        (po('msgctxt "title"\nmsgid "نموذج: عنوان"\nmsgstr "never ends\n'), [9]),
        (po("what is this\n"), [7]),
        (po('"stray"\n'), [7]),
        (po(TITLE.format("Sample <b>title")), [9]),
        (po(TITLE.format("Sample</b>")), [9]),
        (po(TITLE.format("<script>x</script>")), [9, 9][:1]),
        (po(TITLE.format('<b class=\\"x\\">Sample</b>')), [9]),
        (po(TITLE.format("A title that is far too long")), [9]),
        (po(TITLE.format("نموذج: عنوان")), [9]),
        (po(LINK.format('See <a id=\\"a2\\">the law</a>')), [9]),
        (po(TITLE.format("<b>"), LINK.format("<i>")), [9, 13]),
        (po(TITLE.format("<a " * 30_000)), [9]),
        (po(TITLE.format("<![")), [9]),
        (po(TITLE.format("<b>" * 2000 + "x" + "</b>" * 2000)), [9]),
        (po(GOOD_TITLE, header=HEADER.replace("-000000000001", "-000000000002")), [5]),
        (po(GOOD_TITLE, header=HEADER.replace("Language: en", "Language: fr")), [3]),
    ],
    ids=[
        "unknown place",
        "stale text",
        "no place",
        "twice",
        "missing plural form",
        "plural",
        "missing msgstr",
        "missing msgid",
        "word twice",
        "unescaped quotation mark",
        "open quotation mark",
        "no PO",
        "stray text",
        "open tag",
        "closing tag",
        "forbidden tag",
        "attribute",
        "too long",
        "still Arabic",
        "foreign link",
        "two mistakes",
        "tags without end, in no time",
        "what Python's parser fails on",
        "deeper than Beautiful Soup goes",
        "another page",
        "another language",
    ],
)
def test_bad_file__is_refused_with_the_line(data: bytes, lines: list[int]) -> None:
    assert lines_refused(data) == lines


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (po(TITLE.format("x")) + "نموذج".encode("windows-1256"), 10),
        (b"\xff\xfe" + "msgid".encode("utf-16-le"), 1),
        (b'msgid "a"\nmsgstr "\0"\n', 2),
        (b"x" * (MOST_BYTES + 1), 0),
        (b'\xef\xbb\xbfmsgid "\xff"', 1),
    ],
    ids=["windows-1256", "utf-16", "NUL", "too large", "after a byte order mark"],
)
def test_bytes__that_are_not_utf8_are_refused_with_the_line(data: bytes, line: int) -> None:
    with pytest.raises(UnusableFileError) as refused:
        text_of(data)
    assert [problem.line for problem in refused.value.problems] == [line]


@pytest.mark.parametrize(
    ("header", "line"),
    [("", 1), (HEADER.replace("UTF-8", "windows-1256"), 4), (HEADER.replace("X-Wagtail", "X-Other"), 1)],
    ids=["none", "other encoding", "not ours"],
)
def test_header__has_to_be_that_of_an_export_of_ours(header: str, line: int) -> None:
    with pytest.raises(UnusableFileError) as refused:
        translation_id_of(parse(text_of(po(GOOD_TITLE, header=header))))
    assert [problem.line for problem in refused.value.problems] == [line]


def test_problems__are_named_in_the_readers_language_and_only_the_first_of_many() -> None:
    data = po(*(f'msgctxt "gone{number}"\nmsgid "x"\nmsgstr "y"\n' for number in range(23)))
    with override("ar"), pytest.raises(UnusableFileError) as refused:
        answers(data)
    with override("ar"):
        sentences = refused.value.sentences
    assert sentences[0].startswith("السطر 7: ")
    assert len(sentences) == 21
    assert "3" in sentences[-1]


def bomb() -> bytes:
    return zip_of({f"{number}.po": "a" * 1024 * 1024 for number in range(12)})


def encrypted() -> bytes:
    data = bytearray(zip_of({"a.po": "x"}))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.index(sign) + (6 if sign[2] == 3 else 8)
        data[place] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [bomb(), b"PK\x03\x04 no archive", encrypted(), zip_of({}), zip_of({"a.exe": ""}), b"x" * (MOST_BYTES + 1)],
    ids=["bomb", "broken", "encrypted", "empty", "other file", "too large"],
)
def test_zip__is_refused_when_it_holds_what_it_should_not(data: bytes) -> None:
    with pytest.raises(UnusableFileError):
        files_in("upload.zip", data)


def test_zip__of_too_many_files_is_refused() -> None:
    with pytest.raises(UnusableFileError):
        files_in("upload.zip", zip_of({f"{number}.po": "" for number in range(MOST_FILES + 1)}))


def test_zip__gives_its_files_without_what_file_managers_add() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("folder/a.po", b"text")
        archive.writestr("__MACOSX/folder/._a.po", b"\0")
    assert files_in("upload.zip", target.getvalue()) == {"folder/a.po": b"text"}
    assert files_in("a.po", b"text") == {"a.po": b"text"}
