"""What one translated text may hold: words, and the few tags that its source may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.strings import INLINE_TAGS, StringValue, extract_ids

from manassat.core.plain_text import several_lines
from manassat.core.translating.texts import is_arabic

WITHOUT_END = {"br"}
# Python's parser takes minutes for some thousand letters of broken tags, and Beautiful Soup fails on deep ones: neither
# gets to see them.
BEGINNING = re.compile(r"<[a-zA-Z/!?]")
WHOLE_TAG = re.compile(r"""</?[a-zA-Z][^<>"']*(?:(?:"[^"<>]*"|'[^'<>]*')[^<>"']*)*>""")
NAME = re.compile(r"/?\w{0,20}")
DEEPEST = 10


class UnusableTextError(Exception):
    """Its message is a sentence for whoever translated it."""


def usable(written: str, source: str, longest: int | None = None) -> str:
    """As it is kept: without what cannot be seen, its tags closed. `source` is the text that it translates.

    Raises `UnusableTextError`.
    """
    text = several_lines(written)
    for problem in _problems(text, source):
        raise UnusableTextError(problem)
    kept = StringValue.from_translated_html(text)
    _refuse_long(kept, longest)
    if is_arabic(kept.render_text()):
        raise UnusableTextError(
            _("this is still in Arabic. Leave it empty; if Arabic words are meant, write them in the page's editor.")
        )
    return kept.data


def _problems(text: str, source: str) -> Iterator[str]:
    yield from _Tags.problems_in(text)
    if unknown := extract_ids(text) - extract_ids(source):
        yield _("the Arabic text has no link %(name)s.") % {"name": ", ".join(sorted(unknown))}


def _refuse_long(kept: StringValue, longest: int | None) -> None:
    length = len(kept.render_text())
    if longest and length > longest:
        sentence = ngettext(
            "this has %(length)d letters, and there is room for %(longest)d letter.",
            "this has %(length)d letters, and there is room for %(longest)d letters.",
            longest,
        )
        raise UnusableTextError(sentence % {"length": length, "longest": longest})


class _Tags(HTMLParser):
    """Beautiful Soup closes what was left open wherever it likes; here it is said instead."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    @classmethod
    def problems_in(cls, text: str) -> list[str]:
        if broken := _broken_tag(text):
            return [broken]
        tags = cls()
        tags.feed(text)
        tags.close()
        tags.problems += [_("the tag <%(tag)s> is not closed.") % {"tag": tag} for tag in tags.open]
        return tags.problems

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE_TAGS:
            self.problems.append(_("the tag <%(tag)s> has no place in a text.") % {"tag": tag})
        if {name for name, _value in attrs} - ({"id"} if tag == "a" else set()):
            self.problems.append(_("the tag <%(tag)s> may have no attributes.") % {"tag": tag})
        if tag not in WITHOUT_END:
            self.open.append(tag)
        if len(self.open) > DEEPEST:
            self.problems.append(_("the tag <%(tag)s> has no place in a text.") % {"tag": tag})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in WITHOUT_END:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in WITHOUT_END:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(_("the tag </%(tag)s> closes nothing.") % {"tag": tag})


def _broken_tag(text: str) -> str:
    """What is wrong with the first that is none or does not end; in linear time."""
    for begun in BEGINNING.finditer(text):
        if begun[0] in ("<!", "<?"):
            return _("a comment has no place in a text.")
        if not WHOLE_TAG.match(text, begun.start()):
            return _("the tag <%(tag)s> is not closed.") % {"tag": NAME.match(text, begun.end() - 1)[0]}
    return ""
