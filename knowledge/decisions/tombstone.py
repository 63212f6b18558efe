"""At the address of a paper that is not public any more: number, title, dates and the reason, never its text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Exists
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from wagtail.models import Site

from manassat.core.public_pages import restrictions_above
from manassat.core.routing import pages_at, stands_at

from ..approval.enums import DECISIONS, PUBLIC_STATES, LedgerEvent
from ..approval.models import LedgerEntry
from ..models import PositionPaperPage

GONE = 410


@dataclass(frozen=True)
class Tombstone:
    """`reason` is empty where the paper expired."""

    number: str
    title: str
    decided_at: datetime.datetime
    published_at: datetime.datetime
    ended_at: datetime.datetime
    is_expired: bool
    reason: str


def answer_for_former_paper(request: HttpRequest, parts: list[str]) -> HttpResponse | None:
    """At most 2 queries, 1 at other addresses; nothing of what is private."""
    paper = _paper_at(Site.find_for_request(request), parts)
    stone = _tombstone(paper) if paper else None
    return render(request, "knowledge/tombstone.html", {"tombstone": stone}, status=GONE) if stone else None


def _paper_at(site: Site | None, parts: list[str]) -> PositionPaperPage | None:
    if not (site and parts):
        return None
    open_to_all = PositionPaperPage.objects.filter(~Exists(restrictions_above()), alias_of=None)
    found = pages_at(open_to_all, site, parts).only("url_path", "live", "expire_at")
    return next((paper for paper in found if stands_at(paper, parts)), None)


def _tombstone(paper: PositionPaperPage) -> Tombstone | None:
    """None for what was never public, and for what still is."""
    told = list(LedgerEntry.objects.of_page(paper).filter(event__in=(*DECISIONS, *PUBLIC_STATES)).order_by("sequence"))
    state = next((entry for entry in reversed(told) if entry.event in PUBLIC_STATES), None)
    ended_at = _ended_at(paper, state) if state else None
    if not (state and ended_at):
        return None
    public = [entry for entry in told if (entry.event, entry.number) == (LedgerEvent.PUBLISHED, state.number)]
    decided = [entry for entry in told if entry.event in DECISIONS and entry.number == state.number]
    return Tombstone(
        number=state.number,
        title=state.title,
        decided_at=decided[0].at,
        published_at=public[0].at,
        ended_at=ended_at,
        is_expired=state.event != LedgerEvent.WITHDRAWN,
        reason=state.data.get("reason", "") if state.event == LedgerEvent.WITHDRAWN else "",
    )


def _ended_at(paper: PositionPaperPage, state: LedgerEntry) -> datetime.datetime | None:
    """Expiry counts before the scheduler has run and the ledger says so."""
    if state.event != LedgerEvent.PUBLISHED:
        return state.at
    return paper.expire_at if paper.expire_at and paper.expire_at < timezone.now() else None
