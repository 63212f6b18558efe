"""What the user is told afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .bulk import Outcome
from .exchange.importing import Imported


def tell_sent(request: HttpRequest, outcome: Outcome) -> None:
    if number := len(outcome.done):
        sentence = ngettext(
            "%(number)d page was sent for translation; nothing became public.",
            "%(number)d pages were sent for translation; nothing became public.",
            number,
        )
        messages.success(request, sentence % {"number": number})
    if outcome.refused:
        messages.error(request, _list(_("These were not sent:"), outcome.refused))


def tell_vouched(request: HttpRequest, outcome: Outcome) -> None:
    if number := len(outcome.done):
        sentence = ngettext(
            "%(number)d translation counts as current again.",
            "%(number)d translations count as current again.",
            number,
        )
        messages.success(request, sentence % {"number": number})
    if outcome.refused:
        messages.error(request, _list(_("These were left as they are:"), outcome.refused))


def tell_imported(request: HttpRequest, imported: Imported) -> None:
    sentences = [_saved(imported)]
    if imported.same:
        sentences.append(
            ngettext("%(number)d was there already.", "%(number)d were there already.", imported.same)
            % {"number": imported.same}
        )
    if imported.fuzzy:
        sentences.append(
            ngettext(
                "%(number)d is marked as uncertain (fuzzy) and was passed over.",
                "%(number)d are marked as uncertain (fuzzy) and were passed over.",
                imported.fuzzy,
            )
            % {"number": imported.fuzzy}
        )
    level = messages.success if imported.saved else messages.info
    level(request, " ".join(sentences))


def _saved(imported: Imported) -> str:
    if not imported.saved:
        return _("There is nothing new in the file.")
    saved = ngettext("%(number)d translation was saved,", "%(number)d translations were saved,", imported.saved)
    new = ngettext("%(number)d of them new.", "%(number)d of them new.", imported.new)
    return f"{saved % {'number': imported.saved}} {new % {'number': imported.new}}"


def _list(head: str, rows: Iterable[tuple[str, str]]) -> SafeString:
    lines = format_html_join("", "<li><bdi>{}</bdi>: {}</li>", rows)
    return format_html('{}<ul class="queue-refusals">{}</ul>', head, lines)
