"""A text in another language is approved as the translation of a decision on the Arabic text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext, override

from .deciding import deciding
from .enums import LedgerEvent
from .ledger import last_public_state
from .models import LedgerEntry

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..models import PositionPaperPage


def decision_translated(paper: PositionPaperPage) -> LedgerEntry | None:
    """The newest decision on the Arabic paper, unless it was withdrawn since."""
    about = LedgerEntry.objects.filter(paper_key=paper.translation_key, language=settings.LANGUAGE_CODE)
    newest = about.filter(event__in=(LedgerEvent.DECIDED, LedgerEvent.WITHDRAWN)).last()
    return newest if newest and newest.event == LedgerEvent.DECIDED else None


def withdraw_translations(paper: PositionPaperPage, reason: str, user: User | None) -> None:
    """What was approved as the translation of a decision is not public without it."""
    if paper.locale.language_code != settings.LANGUAGE_CODE:
        return
    for translation in paper.get_translations().filter(live=True):
        with override(translation.locale.language_code):
            expired = gettext("The Arabic text has expired.")
        with deciding():
            translation.unpublish(user=user, reason=reason or expired)


def is_out_of_date(paper: PositionPaperPage) -> bool:
    """Whether the public translation is that of an earlier decision than the one in force."""
    state, newest = last_public_state(paper.pk), decision_translated(paper)
    return bool(state and newest and state.number != newest.number)
