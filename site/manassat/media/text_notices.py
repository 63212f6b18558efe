"""What editors are told about the text inside a file, and what they can do about it."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .models import CustomDocument
from .text_states import TextState

NOT_READ_YET = _("The text of this file has not been read yet. Until then search finds the file by its title alone.")
# Number of pages in each.
COUNTED = {
    TextState.READ: ngettext_lazy(
        "Search looks through the text of this file: %(count)d page.",
        "Search looks through the text of this file: %(count)d pages.",
        "count",
    ),
    TextState.PARTLY_READ: ngettext_lazy(
        "This file is very long: search looks through its first page only.",
        "This file is very long: search looks through its first %(count)d pages only.",
        "count",
    ),
}
WORDS: dict[str, Promise] = {
    TextState.SCANNED: _(
        "This file is made of pictures: most of its pages have no text, and search finds it by its title alone. Upload"
        " the original from the word processor, or a copy whose text was recognised."
    ),
    TextState.RECOGNISED: _(
        "This file is made of pictures. Its text was recognised by a program, which may have misread words; search"
        " looks through what it read."
    ),
    TextState.ENCRYPTED: _(
        "This file is locked with a password: neither search nor readers can open it. Upload a copy without one."
    ),
    TextState.DAMAGED: _(
        "This file is damaged and could not be read to its end. Open it on your computer, save it anew and upload"
        " that copy."
    ),
    TextState.TOO_LARGE: _(
        "This file is too large to be read. Search finds it by its title alone; smaller parts would be found by their"
        " text."
    ),
    TextState.WRONG_KIND: _("The contents of this file are not what its name says, so its text was not read."),
    TextState.TOOK_TOO_LONG: _(
        "Reading this file took too long and was stopped. Search looks through what was read until then."
    ),
    TextState.NOT_A_TEXT_FILE: _(
        "Search finds files of this kind by their title alone. It reads the text of PDF, DOCX, PPTX and XLSX."
    ),
    TextState.MISSING: _("The file itself was not found, so there is no text to search. Upload it anew."),
}
GOOD = (TextState.READ, TextState.RECOGNISED, TextState.NOT_A_TEXT_FILE, "")


class TextNotice(NamedTuple):
    words: str
    is_good: bool


def notice_about(document: CustomDocument) -> TextNotice:
    """Reads the state from the row, for a task may have written it since `document` was loaded. 1 query."""
    state, count = CustomDocument.objects.values_list("text_state", "text_pages").get(pk=document.pk)
    words = COUNTED[state] % {"count": count} if state in COUNTED else WORDS.get(state, NOT_READ_YET)
    return TextNotice(str(words), state in GOOD)
