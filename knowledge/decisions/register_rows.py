"""What the register tells of each decision."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from platforms.models import PlatformPage

from ..approval.enums import DECISIONS, PUBLIC_STATES, LedgerEvent
from ..approval.models import LedgerEntry
from ..models import PositionPaperPage


@dataclass(frozen=True)
class RegisterRow:
    page_id: int
    number: str
    title: str
    platform: str
    language: str
    day: datetime.date
    state: str
    has_page: bool


def register_rows(entries: Iterable[LedgerEntry]) -> list[RegisterRow]:
    """4 queries besides that of the entries, however many there are."""
    entries = list(entries)
    about = LedgerEntry.objects.filter(page_id__in={entry.page_id for entry in entries})
    states = {entry.page_id: entry for entry in about.filter(sequence__in=_last(about, PUBLIC_STATES))}
    newest = set(_last(about, DECISIONS))
    platforms = _platforms_of({entry.page_id for entry in entries})
    languages = dict(settings.LANGUAGES)
    return [
        RegisterRow(
            page_id=entry.page_id,
            number=entry.number,
            title=entry.title,
            platform=platforms.get(entry.page_id, ""),
            language=str(languages.get(entry.language, entry.language)),
            day=timezone.localdate(entry.at),
            state=_state_of(entry, states.get(entry.page_id), is_newest=entry.sequence in newest),
            has_page=entry.page_id in platforms,
        )
        for entry in entries
    ]


def _last(about: object, events: Iterable[LedgerEvent]) -> object:
    """Numbers of each page's last entry of these events."""
    by_page = about.filter(event__in=events).order_by().values("page_id").annotate(last=Max("sequence"))
    return by_page.values_list("last", flat=True)


def _state_of(decision: LedgerEntry, state: LedgerEntry | None, *, is_newest: bool) -> str:
    about_this = state and (state.text_hash, state.number) == (decision.text_hash, decision.number)
    if about_this and state.sequence > decision.sequence:
        return str(LedgerEvent(state.event).label)
    return _("Approved, not public yet") if is_newest else _("Replaced by a later decision")


def _platforms_of(page_ids: set[int]) -> dict[int, str]:
    """By page; the nearest. Empty where a page stands under none."""
    paths = dict(PositionPaperPage.objects.filter(pk__in=page_ids).values_list("pk", "path"))
    step = PositionPaperPage.steplen
    above = {path[:end] for path in paths.values() for end in range(step, len(path), step)}
    titles = dict(PlatformPage.objects.filter(path__in=above).values_list("path", "title"))
    nearest = {
        number: max((one for one in titles if path.startswith(one)), key=len, default="")
        for number, path in paths.items()
    }
    return {number: titles.get(path, "") for number, path in nearest.items()}
