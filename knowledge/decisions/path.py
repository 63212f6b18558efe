"""How a paper came to be public, as the ledger has it; nothing is told that was not recorded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from ..approval.enums import DECISIONS, PUBLIC_STATES, Choice, LedgerEvent
from ..approval.models import LedgerEntry
from .path_words import label_of

if TYPE_CHECKING:
    from ..models import PositionPaperPage

STEPS = (LedgerEvent.SUBMITTED, LedgerEvent.STEP_PASSED, LedgerEvent.CHANGES_REQUESTED)
UNDONE = (LedgerEvent.VOTES_VOIDED, LedgerEvent.CANCELLED)
OF_SOURCES = (LedgerEvent.DECIDED, LedgerEvent.WITHDRAWN)


@dataclass(frozen=True)
class PathStep:
    """`names` only where the rule of the decision shows them."""

    label: str
    day: datetime.date
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class DecisionPath:
    """Behind what readers have. `source` is the decision translated, `newest_source` the one in force."""

    decision: LedgerEntry
    steps: list[PathStep]
    source: LedgerEntry | None = None
    newest_source: LedgerEntry | None = None

    @property
    def number(self) -> str:
        return self.decision.number

    @property
    def is_out_of_date(self) -> bool:
        return bool(self.source and self.newest_source and self.source.number != self.newest_source.number)


def decision_path(paper: PositionPaperPage) -> DecisionPath | None:
    """None for what is not public. 1 query."""
    told = _told_of(paper)
    own = [entry for entry in told if entry.page_id == paper.pk]
    public = next((entry for entry in reversed(own) if entry.event in PUBLIC_STATES), None)
    if not public or public.event != LedgerEvent.PUBLISHED:
        return None
    decisions = [entry for entry in own if entry.event in DECISIONS and entry.sequence < public.sequence]
    decision = next((one for one in reversed(decisions) if one.text_hash == public.text_hash), None)
    if not decision:
        return None
    before = max((one.sequence for one in decisions if one.sequence < decision.sequence), default=0)
    way = [entry for entry in own if before < entry.sequence < decision.sequence]
    steps = [*_without_undone(way), decision, public]
    named = _named_in(decision, steps)
    path = [PathStep(label_of(one), timezone.localdate(one.at), named.get(one.sequence, [])) for one in steps]
    if decision.event == LedgerEvent.DECIDED:
        return DecisionPath(decision, path)
    return DecisionPath(decision, path, *_sources(decision, told))


def _told_of(paper: PositionPaperPage) -> list[LedgerEntry]:
    events = (*STEPS, *UNDONE, *DECISIONS, *PUBLIC_STATES)
    of_source = Q(paper_key=paper.translation_key, language=settings.LANGUAGE_CODE, event__in=OF_SOURCES)
    return list(LedgerEntry.objects.filter(Q(page_id=paper.pk, event__in=events) | of_source).order_by("sequence"))


def _without_undone(way: list[LedgerEntry]) -> list[LedgerEntry]:
    """Votes on a text that was changed afterwards led nowhere, nor did a submission that was taken back."""
    kept: list[LedgerEntry] = []
    for entry in way:
        if entry.event in UNDONE:
            kept = kept[: _last_submission(kept) + (entry.event == LedgerEvent.VOTES_VOIDED)]
        elif entry.event in STEPS:
            kept.append(entry)
    return kept


def _last_submission(kept: list[LedgerEntry]) -> int:
    places = [place for place, entry in enumerate(kept) if entry.event == LedgerEvent.SUBMITTED]
    return places[-1] if places else 0


def _named_in(decision: LedgerEntry, steps: list[LedgerEntry]) -> dict[int, list[str]]:
    """By the steps that led to the decision; those before a request for changes were other votes."""
    if not decision.data.get("shows_names"):
        return {}
    approving = [vote for vote in decision.data["votes"] if vote["choice"] == Choice.APPROVE]
    last = steps[_last_submission(steps)].sequence
    return {
        one.sequence: [vote["voter"] for vote in approving if vote["step"] == one.data["step"]]
        for one in steps
        if one.event == LedgerEvent.STEP_PASSED and one.sequence > last
    }


def _sources(decision: LedgerEntry, told: list[LedgerEntry]) -> tuple[LedgerEntry | None, LedgerEntry | None]:
    of_sources = [entry for entry in told if entry.event in OF_SOURCES and entry.language == settings.LANGUAGE_CODE]
    source = next((entry for entry in of_sources if entry.sequence == decision.data.get("translates")), None)
    newest = of_sources[-1] if of_sources and of_sources[-1].event == LedgerEvent.DECIDED else None
    return source, newest
