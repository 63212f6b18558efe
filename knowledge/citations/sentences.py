"""A work as readers write it into their own text: author, year, title, publisher, address."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, gettext, override

from manassat.core.templatetags.languages import language_attribute

from .works import CitedWork

ENDS_BY_ITSELF = (".", "!", "?", "؟", "…")


@dataclass(frozen=True)
class Sentence:
    """`language` is that of the sentence, whatever the language of the title."""

    language: str
    direction: str
    label: str
    html: SafeString


def sentence_of(work: CitedWork) -> Sentence:
    """The label is in the active language."""
    label = {"ar": gettext("In Arabic"), "en": gettext("In English")}[work.told_in]
    direction = "rtl" if get_language_info(work.told_in)["bidi"] else "ltr"
    with override(work.told_in):
        return Sentence(work.told_in, direction, label, _written(work))


def _written(work: CitedWork) -> SafeString:
    # Without an author the publisher stands in its place, and is not said twice.
    authors, publisher = (work.authors, work.publisher) if work.authors else ([work.publisher], "")
    year = format_html("({})", work.year or gettext("n.d."))
    title = format_html("<cite>{}</cite>{}", _isolated(work.title), _in_brackets(work))
    by = _names([name for name in authors if name])
    parts = [by, year, title] if by else [title, year]
    parts += [_isolated(publisher)] if publisher else []
    said = format_html_join(" ", "{}{}", ((part, _full_stop(part)) for part in parts))
    return format_html('{} <bdi class="address" dir="ltr">{}</bdi>', said, work.url) if work.url else said


def _names(names: list[str]) -> SafeString:
    return format_html_join(gettext(", "), "{}", ((_isolated(name),) for name in names))


def _isolated(text: str) -> SafeString:
    language = language_attribute(text)
    return format_html("<bdi {}>{}</bdi>", language, text) if language else format_html("<bdi>{}</bdi>", text)


def _in_brackets(work: CitedWork) -> SafeString:
    """What it is, its number, and its language where the reader would not expect it."""
    languages = {"ar": gettext("in Arabic"), "en": gettext("in English")}
    said = [work.kind_label, work.number, "" if work.language == work.told_in else languages[work.language]]
    return format_html(" [{}]", _names([one for one in said if one]))


def _full_stop(part: SafeString) -> str:
    return "" if part.removesuffix("</bdi>").endswith(ENDS_BY_ITSELF) else "."
