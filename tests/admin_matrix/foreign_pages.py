"""Pages of the other platform that only its own people and the federation may see, one of each kind."""

from __future__ import annotations

import datetime

from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from knowledge.models import PaperIndexPage, PracticeIndexPage
from manassat.users.models import User
from platforms.models import ActivityIndexPage, MeetingNotePage, PlannedActivity, PlatformPage, WorkPlanPage
from tests.factories.pages import (
    add_page,
    make_activity,
    make_learning_day,
    make_paper,
    make_practice,
    make_topic,
)
from tests.factories.people import make_reviewer

from .words import hidden_title

SECTIONS = (ActivityIndexPage, PaperIndexPage, PracticeIndexPage)
DAY = datetime.date(2027, 3, 14)


def foreign_pages(platform: PlatformPage, author: User) -> dict[str, Page]:
    pages = drafts(platform)
    pages["changed day"] = live_day_with_another_draft_title(platform)
    pages["private page"] = private_page(platform)
    pages["meeting notes"] = meeting_notes(platform)
    pages["locked page"] = locked_page(platform, author)
    pages["alias"] = alias_of(pages["draft day"])
    pages["scheduled page"] = scheduled_page(platform)
    pages["translation"] = translation_of(pages["draft practice"])
    pages["submitted paper"] = submitted_paper(platform, author)
    pages["rejected paper"] = rejected_paper(platform, author)
    return pages | {f"list {place}": page for place, page in enumerate(lists_of(platform))}


def lists_of(platform: PlatformPage) -> list[Page]:
    """Everybody may read these; what stands below them not."""
    return [*platform.get_ancestors(inclusive=True), *platform.get_children().live().exact_type(*SECTIONS)]


def drafts(platform: PlatformPage) -> dict[str, Page]:
    return {
        "draft topic": make_topic(platform, "FOR-2", title=hidden_title("draft topic"), live=False),
        "draft day": make_learning_day(
            platform, title=hidden_title("draft day"), summary=hidden_title("text of the draft day"), live=False
        ),
        "draft practice": make_practice(platform, title=hidden_title("draft practice"), live=False),
        "draft plan": draft_plan(platform),
    }


def draft_plan(platform: PlatformPage) -> WorkPlanPage:
    plan = WorkPlanPage(
        title=hidden_title("draft plan"), slug="plan", period_starts_on=DAY, period_ends_on=DAY.replace(month=12)
    )
    plan.planned_activities = [PlannedActivity(title=hidden_title("planned activity"), quarter="1")]
    return add_page(platform, plan, live=False)


def live_day_with_another_draft_title(platform: PlatformPage) -> Page:
    day = make_learning_day(platform, title="نموذج: يوم منشور", slug="changed-day")
    day.title = hidden_title("changed day")
    day.save_revision()
    day.refresh_from_db()
    return day


def private_page(platform: PlatformPage) -> Page:
    page = make_practice(platform, title=hidden_title("private page"), slug="private")
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password=hidden_title("page password")
    )
    return page


def meeting_notes(platform: PlatformPage) -> MeetingNotePage:
    """Live, and nobody's but the group's."""
    topic = make_topic(platform, "FOR-1")
    return add_page(topic, MeetingNotePage(title=hidden_title("meeting notes"), slug="meeting", met_on=DAY))


def locked_page(platform: PlatformPage, author: User) -> Page:
    page = make_activity(platform, title=hidden_title("locked page"), slug="locked", live=False)
    page.locked, page.locked_by, page.locked_at = True, author, timezone.now()
    page.save()
    return page


def alias_of(page: Page) -> Page:
    """With a title of its own, so that a leak says which of the two was seen."""
    alias = page.create_alias(update_slug="alias")
    alias.title = alias.draft_title = hidden_title("alias")
    alias.save(clean=False)
    return alias


def scheduled_page(platform: PlatformPage) -> Page:
    page = make_activity(platform, title=hidden_title("scheduled page"), slug="scheduled", live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=30)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def translation_of(page: Page) -> Page:
    translation = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    translation.title = hidden_title("translation")
    translation.save()
    translation.save_revision()
    return translation


def submitted_paper(platform: PlatformPage, author: User) -> Page:
    paper = make_paper(platform, title=hidden_title("submitted paper"), slug="submitted", live=False)
    paper.get_workflow().start(paper, author)
    return paper


def rejected_paper(platform: PlatformPage, author: User) -> Page:
    paper = make_paper(platform, title=hidden_title("rejected paper"), slug="rejected", live=False)
    paper.get_workflow().start(paper, author)
    reviewer = make_reviewer("first-reviewer")
    paper.current_workflow_task_state.reject(user=reviewer, comment=hidden_title("reason of the rejection"))
    return paper
