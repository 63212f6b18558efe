"""What is done with several lines of the board at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale

from manassat.core.models import PageTranslation, TranslationState
from manassat.core.translating.following import confirm
from manassat.core.translating.permissions import user_can_translate
from manassat.core.translating.sending import send_for_translation

from .access import user_may_vouch

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass
class Outcome:
    """Titles; the refused ones each with the sentence that says why nothing was changed."""

    done: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def sendable(rows: Iterable[PageTranslation], user: User) -> tuple[list[PageTranslation], list[PageTranslation]]:
    """Those that would be sent, and those that would be refused. A few queries a row."""
    yes: list[PageTranslation] = []
    no: list[PageTranslation] = []
    for row in rows:
        (yes if user_can_translate(user, row.source.specific, row.locale) else no).append(row)
    return yes, no


def send(rows: Iterable[PageTranslation], user: User) -> Outcome:
    outcome = Outcome()
    by_locale: dict[Locale, list[PageTranslation]] = defaultdict(list)
    for row in rows:
        by_locale[row.locale].append(row)
    for locale, found in by_locale.items():
        sent = send_for_translation([row.source.specific for row in found], locale, user)
        outcome.done += [page.title for page in sent.sent]
        outcome.refused += [(page.title, sentence) for page, sentence in sent.refused]
    return outcome


def vouch(rows: Iterable[PageTranslation], user: User) -> Outcome:
    """Somebody has seen that what readers get still says what the Arabic page says now."""
    outcome = Outcome()
    for row in rows:
        if refusal := _refusal(row, user) or _confirm(row):
            outcome.refused.append((row.source.title, refusal))
        else:
            outcome.done.append(row.source.title)
    return outcome


def _refusal(row: PageTranslation, user: User) -> str:
    if row.state != TranslationState.OUTDATED:
        return _("Its translation is not outdated.")
    if not user_may_vouch(user, row.target):
        return _("You may not publish its translation.")
    if row.unconfirmed:
        return _("A machine translated some of it, and nobody has confirmed that yet.")
    return ""


def _confirm(row: PageTranslation) -> str:
    """A reason where the confirmation does not make it current: it is then undone."""
    seen = row.source_words
    with transaction.atomic():
        row.refresh_from_db(from_queryset=PageTranslation.objects.select_for_update())
        if row.source_words != seen:
            return _("The Arabic page has changed just now.")
        confirm(row)
        if row.state != TranslationState.CURRENT:
            transaction.set_rollback(True)
            return _("Its dates, numbers or choices are not those of the Arabic page: edit the translation.")
    return ""
