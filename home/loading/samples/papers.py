"""Position papers in every state of the workflow, each brought there as a person would bring it."""

from __future__ import annotations

import datetime

from django.utils import timezone

from home.loading.pages import stable_key
from knowledge.approval.withdrawal import withdraw
from knowledge.enums import PaperLevel
from knowledge.models import PaperIndexPage, PaperRecommendation, PositionPaperPage
from platforms.loading.tally import Tally
from platforms.models import Indicator

from .approval import PaperUnderWay, PeopleOfApproval
from .shelf import belonging, common_facts
from .stage import Draft, Stage, missing

# Transparency and efficiency in local financial management, in home/data/indicators.json.
OBJECTIVE = "LGRP III, 2"
SCHEDULED_IN = datetime.timedelta(days=30)
AUTHORS = {"FM": "member-fm", "EN": "coordinator-en"}


def load_papers(stage: Stage) -> Tally:
    tally = Tally()
    people = PeopleOfApproval(stage.users)
    for draft in missing("papers", "papers", stage, PaperIndexPage, tally):
        author = stage.users[AUTHORS[draft.row.text("platform")]]
        paper = _paper(draft, stage)
        draft.add(paper, by=author)
        bring = STATES[draft.row.choice("state", STATES)]
        bring(PaperUnderWay(paper, author, people), draft)
    return tally


def _leave(paper: PaperUnderWay, draft: Draft) -> None:
    """A draft stays a draft."""


def _submit(paper: PaperUnderWay, draft: Draft) -> None:
    paper.submit()


def _reach_committee(paper: PaperUnderWay, draft: Draft) -> None:
    paper.submit()
    paper.endorse()
    paper.review()
    paper.vote_as_member()


def _approve(paper: PaperUnderWay, draft: Draft) -> None:
    paper.submit()
    paper.approve()


def _send_back(paper: PaperUnderWay, draft: Draft) -> None:
    paper.submit()
    paper.endorse()
    paper.ask_for_changes(draft.row.text("comment"))


def _schedule(paper: PaperUnderWay, draft: Draft) -> None:
    """The approved text waits for its day."""
    paper.page.go_live_at = timezone.now() + SCHEDULED_IN
    paper.page.save_revision(user=paper.author)
    _approve(paper, draft)


def _expire(paper: PaperUnderWay, draft: Draft) -> None:
    _approve(paper, draft)
    page = PositionPaperPage.objects.get(pk=paper.page.pk)
    page.expire_at = timezone.now()
    page.unpublish(set_expired=True)


def _withdraw(paper: PaperUnderWay, draft: Draft) -> None:
    _approve(paper, draft)
    withdraw(PositionPaperPage.objects.get(pk=paper.page.pk), paper.people.reviewer, draft.row.text("reason"))


STATES = {
    "draft": _leave,
    "in-moderation": _submit,
    "at-committee": _reach_committee,
    "changes-requested": _send_back,
    "live": _approve,
    "scheduled": _schedule,
    "expired": _expire,
    "withdrawn": _withdraw,
}


def _paper(draft: Draft, stage: Stage) -> PositionPaperPage:
    paper = PositionPaperPage(
        **common_facts(draft),
        level=draft.row.choice("level", PaperLevel.values),
        problem=draft.text.text("problem"),
        evidence=draft.text.text("evidence", required=False),
        body=stage.media.stream(draft.text.values["body"]),
        attachments=stage.media.stream([["document", {"title": ""}]] if draft.text.values["body"] else []),
    )
    paper.recommendations = list(_recommendations(draft))
    paper.indicators = list(
        Indicator.objects.filter(name_en="transparency and efficiency in local financial management")
    )
    return belonging(paper, draft)


def _recommendations(draft: Draft) -> list[PaperRecommendation]:
    return [
        PaperRecommendation(
            text=row.text("text"),
            addressee=row.text("addressee"),
            state=row.text("state"),
            locale=draft.ground.locale,
            translation_key=stable_key(f"sample:{draft.row.name}:recommendation:{place}"),
        )
        for place, row in enumerate(draft.text.records("recommendations"), 1)
    ]
