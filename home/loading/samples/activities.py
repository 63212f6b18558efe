"""Learning days that were and will be, one activity of each other kind, and a work plan."""

from __future__ import annotations

import datetime

from platforms.activity_admin.reports import publish_report
from platforms.enums import ActivityKind, PlannedKind, PlannedState, Quarter
from platforms.loading.records import Record
from platforms.loading.tally import Tally
from platforms.models import (
    ActivityIndexPage,
    ActivityPage,
    BaseActivityPage,
    LearningDayPage,
    LocalAuthority,
    PlannedActivity,
    PlatformPage,
    Theme,
    WorkPlanPage,
)

from .stage import Draft, Stage, missing


def load_sample_activities(stage: Stage) -> Tally:
    tally = Tally()
    kinds = {True: LearningDayPage, False: ActivityPage}
    for draft in missing("activities", "activities", stage, ActivityIndexPage, tally):
        model = kinds[draft.row.text("kind") == LearningDayPage.kind]
        activity = _activity(model, draft, stage)
        draft.add(activity).publish()
        if report := draft.text.record("report"):
            _report(activity, report, stage)
    return tally


def load_sample_plans(stage: Stage) -> Tally:
    tally = Tally()
    for draft in missing("plan", "plans", stage, PlatformPage, tally):
        plan = WorkPlanPage(
            period_starts_on=draft.row.day("from"),
            period_ends_on=draft.row.day("to"),
            introduction=draft.text.text("introduction"),
        )
        plan.planned_activities = [_planned(row, draft) for row in draft.text.records("activities")]
        draft.add(plan).publish()
    return tally


def _activity(model: type[BaseActivityPage], draft: Draft, stage: Stage) -> BaseActivityPage:
    row, text, ground = draft.row, draft.text, draft.ground
    starts_on = stage.day + datetime.timedelta(days=row.number("starts_in", required=True))
    lasts = row.number("lasts")
    page = model(
        summary=text.text("summary"),
        starts_on=starts_on,
        ends_on=starts_on + datetime.timedelta(days=lasts) if lasts else None,
        starts_at=row.text("starts_at", required=False) or None,
        ends_at=row.text("ends_at", required=False) or None,
        venue=text.text("venue", required=False),
        online_url=row.text("online_url", required=False),
        seats=row.number("seats"),
        host_authority=_some_host() if row.number("host") else None,
        agenda=stage.media.stream([["session", session] for session in text.values["agenda"]]),
        body=stage.media.stream(text.values["body"]),
        materials=stage.media.stream(text.values["materials"]),
    )
    if model is ActivityPage:
        page.kind = row.choice("kind", ActivityKind.values)
    page.topics = topics = [ground.topics[code] for code in row.codes("topics", ground.topics)]
    page.themes = list(Theme.objects.filter(topic_pages__in=topics).distinct())
    page.joint_platforms = [ground.platforms[code] for code in row.codes("joint_with", ground.platforms)]
    return page


def _report(activity: BaseActivityPage, report: Record, stage: Stage) -> None:
    """As its coordinator would, so that its materials reach the library."""
    draft = activity.get_latest_revision_as_object()
    draft.participant_count = report.number("participants")
    draft.cases_shown = stage.media.stream([["case", case] for case in report.values["cases"]])
    draft.results, draft.next_step = report.text("results"), report.text("next_step")
    publish_report(draft, stage.users["coordinator-fm"], with_other_changes=True)


def _some_host() -> LocalAuthority | None:
    return LocalAuthority.objects.filter(governorate__iso="PS-HBN").order_by("-population").first()


def _planned(row: Record, draft: Draft) -> PlannedActivity:
    return PlannedActivity(
        title=row.text("title"),
        kind=row.choice("kind", PlannedKind.values),
        topic=draft.ground.topics[row.choice("topic", draft.ground.topics)],
        quarter=row.choice("quarter", Quarter.values),
        state=row.choice("state", PlannedState.values),
        dropped_reason=row.text("dropped_reason", required=False),
        expected_result=row.text("result", required=False),
        delivered=_delivered(row.text("delivered", required=False), draft.parent),
    )


def _delivered(slug: str, platform: PlatformPage) -> LearningDayPage | None:
    return LearningDayPage.objects.descendant_of(platform).filter(slug=slug).first() if slug else None
