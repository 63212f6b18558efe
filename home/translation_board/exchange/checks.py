"""Whether a file's entries are translations of a page's texts as they are now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from .markup import UnusableTextError, usable
from .parsing import Entry, PoFile
from .places import Place
from .problems import Problem, UnusableFileError

TRANSLATION_ID = "x-wagtaillocalize-translationid"
UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")
PLURAL_FORMS = 2


@dataclass(frozen=True)
class Known:
    """One text of the page: the numbers of its String and its TranslationContext, and where it stands."""

    string_id: int
    context_id: int
    place: Place


@dataclass
class Ground:
    """What a file is held against: the page's texts by path and source text."""

    translation_id: str
    language_code: str
    texts: dict[tuple[str, str], Known]

    @cached_property
    def places(self) -> dict[str, Place]:
        return {path: known.place for (path, _source), known in self.texts.items()}


@dataclass
class Answers:
    """`texts` are clean and ready to be kept; `fuzzy` counts those whose translator was not sure."""

    texts: list[tuple[Known, str]] = field(default_factory=list)
    fuzzy: int = 0


def translation_id_of(po: PoFile) -> str:
    """Which translation the file is about. Raises `UnusableFileError` where its header does not do."""
    charset = po.header.get("content-type", "").lower().partition("charset=")[2].strip()
    if charset and charset not in UTF8:
        sentence = _("the file says that its encoding is %(name)s. It has to be UTF-8.") % {"name": charset}
        raise UnusableFileError(Problem(po.header_lines["content-type"], sentence))
    if TRANSLATION_ID not in po.header:
        sentence = _("the header of a file that was exported here is missing. Export the page and translate that file.")
        raise UnusableFileError(Problem(1, sentence))
    return po.header[TRANSLATION_ID]


def answers_in(po: PoFile, ground: Ground) -> Answers:
    """Raises `UnusableFileError` with everything that is wrong."""
    answers, problems = Answers(), list(_problems_of_header(po, ground))
    seen: dict[tuple[str | None, str], Entry] = {}
    for entry in po.entries:
        key = entry.texts.get("msgctxt"), entry.texts["msgid"]
        if key in seen:
            sentence = _("this text stands in the file already, at line %(line)d.") % {"line": seen[key].line}
            problems.append(Problem(entry.line, sentence))
            continue
        seen[key] = entry
        try:
            _take(entry, ground, answers)
        except _RefusedError as refused:
            problems.append(Problem(refused.line, str(refused)))
    if problems:
        raise UnusableFileError(*problems)
    return answers


class _RefusedError(Exception):
    def __init__(self, entry: Entry, sentence: str, keyword: str = "msgid") -> None:
        super().__init__(sentence)
        self.line = entry.lines.get(keyword, entry.line)


def _problems_of_header(po: PoFile, ground: Ground) -> Iterator[Problem]:
    if po.header.get(TRANSLATION_ID) != ground.translation_id:
        yield Problem(po.header_lines[TRANSLATION_ID], _("this file belongs to another page."))
    language = po.header.get("language", "")
    if language and language.replace("_", "-").split("-")[0].lower() != ground.language_code.split("-")[0]:
        yield Problem(
            po.header_lines["language"], _("this file is for another language: %(code)s.") % {"code": language}
        )


def _take(entry: Entry, ground: Ground, answers: Answers) -> None:
    if entry.is_plural:
        raise _RefusedError(entry, _plural_problem(entry), "msgid_plural")
    if not entry.texts["msgstr"].strip():
        return
    if entry.is_fuzzy:
        answers.fuzzy += 1
        return
    known = _known(entry, ground)
    try:
        kept = usable(entry.texts["msgstr"], entry.texts["msgid"], known.place.longest)
    except UnusableTextError as error:
        raise _RefusedError(entry, f"{known.place.label}: {error}", "msgstr") from error
    if kept:
        answers.texts.append((known, kept))


def _known(entry: Entry, ground: Ground) -> Known:
    path, source = entry.texts.get("msgctxt"), entry.texts["msgid"]
    if path is None:
        raise _RefusedError(entry, _("msgctxt, the place of the text in the page, is missing."))
    if known := ground.texts.get((path, source)):
        return known
    if path not in ground.places:
        sentence = _("the page has no text at this place (any more): %(path)s.") % {"path": path}
        raise _RefusedError(entry, sentence, "msgctxt")
    sentence = _(
        "the Arabic text has changed since the export, or in the file: “%(text)s” (%(place)s). Export it anew."
    )
    place = ground.places[path].label
    raise _RefusedError(entry, sentence % {"text": Truncator(source).chars(60), "place": place})


def _plural_problem(entry: Entry) -> str:
    missing = [f"msgstr[{form}]" for form in range(PLURAL_FORMS) if not entry.texts.get(f"msgstr[{form}]")]
    if missing:
        return _("a plural form is missing: %(forms)s.") % {"forms": ", ".join(missing)}
    return _("no text of a page has plural forms (msgid_plural).")
