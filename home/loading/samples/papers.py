"""Position papers in every state of the workflow, each brought there as a person would bring it."""

from __future__ import annotations

import datetime

from django.utils import timezone

from home.loading.pages import stable_key
from knowledge.enums import PaperLevel
from knowledge.models import PaperIndexPage, PaperRecommendation, PositionPaperPage
from manassat.users.models import User
from platforms.loading.tally import Tally
from platforms.models import Indicator

from .shelf import belonging, common_facts
from .stage import Draft, Stage, missing

# Transparency and efficiency in local financial management, in home/data/indicators.json.
OBJECTIVE = "LGRP III, 2"
SCHEDULED_IN = datetime.timedelta(days=30)


def load_papers(stage: Stage) -> Tally:
    tally = Tally()
    for draft in missing("papers", "papers", stage, PaperIndexPage, tally):
        author = stage.users["member-fm" if draft.row.text("platform") == "FM" else "coordinator-en"]
        paper = _paper(draft, stage)
        draft.add(paper, by=author)
        bring = STATES[draft.row.choice("state", STATES)]
        bring(paper, author, stage.users["federation2"], draft)
    return tally


def submit(paper: PositionPaperPage, by: User) -> None:
    paper.get_workflow().start(paper, by)


def _leave(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    """A draft stays a draft."""


def _submit(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    submit(paper, author)


def _approve(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    submit(paper, author)
    paper.current_workflow_task_state.approve(user=reviewer, comment="")
    paper.refresh_from_db()


def _reject(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    submit(paper, author)
    paper.current_workflow_task_state.reject(user=reviewer, comment=draft.row.text("comment"))


def _schedule(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    """The approved text waits for its day."""
    paper.go_live_at = timezone.now() + SCHEDULED_IN
    paper.save_revision(user=author)
    _approve(paper, author, reviewer, draft)


def _expire(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    _approve(paper, author, reviewer, draft)
    PositionPaperPage.objects.filter(pk=paper.pk).update(expire_at=timezone.now())
    paper.refresh_from_db()
    paper.unpublish(set_expired=True, user=reviewer)


def _withdraw(paper: PositionPaperPage, author: User, reviewer: User, draft: Draft) -> None:
    _approve(paper, author, reviewer, draft)
    paper.unpublish(user=reviewer)


STATES = {
    "draft": _leave,
    "in-moderation": _submit,
    "changes-requested": _reject,
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
