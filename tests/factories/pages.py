"""Pages under their real parents, published as an editor would publish them. All are samples: «نموذج»."""

from __future__ import annotations

import datetime
from typing import TypeVar

from wagtail.models import Page

from home.models import HomePage
from knowledge.models import BestPracticePage, PaperIndexPage, PositionPaperPage, PracticeIndexPage
from platforms.enums import Quarter
from platforms.models import (
    ActivityIndexPage,
    ActivityPage,
    LearningDayPage,
    PlannedActivity,
    PlatformIndexPage,
    PlatformPage,
    TopicPage,
    WorkPlanPage,
)

from .remembered import remembered

PageType = TypeVar("PageType", bound=Page)
DAY = datetime.date(2027, 3, 14)


def add_page(parent: Page, page: PageType, *, live: bool = True) -> PageType:
    """`page` below `parent` in its language; a draft where `live` is false."""
    page.locale = parent.locale
    page.live = live
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
        page.refresh_from_db()
    return page


def titled(parent: Page, arabic: str, english: str) -> str:
    """In the language of `parent`: no English page is published in Arabic words."""
    return f"Sample: {english}" if parent.locale.language_code == "en" else f"نموذج: {arabic}"


@remembered
def make_platform(home: HomePage, code: str = "FM", **fields: object) -> PlatformPage:
    """A live platform with its lists, groups and collection."""
    index_page = PlatformIndexPage.objects.child_of(home).get()
    title = fields.pop("title", titled(home, f"منصة {code}", f"platform {code}"))
    slug = fields.pop("slug", f"platform-{code.lower()}")
    return add_page(index_page, PlatformPage(title=title, slug=slug, code=code, **fields))


@remembered
def make_topic(platform: Page, code: str = "FM-1", *, live: bool = True, **fields: object) -> TopicPage:
    title = fields.pop("title", titled(platform, f"موضوع {code}", f"topic {code}"))
    return add_page(platform, TopicPage(title=title, slug=code.lower(), code=code, **fields), live=live)


@remembered
def make_learning_day(platform: PlatformPage, *, live: bool = True, **fields: object) -> LearningDayPage:
    values = {
        "title": titled(platform, "يوم تعليمي", "learning day"),
        "slug": "learning-day",
        "starts_on": DAY,
    } | fields
    index_page = ActivityIndexPage.objects.child_of(platform).get()
    return add_page(index_page, LearningDayPage(**values), live=live)


@remembered
def make_activity(platform: PlatformPage, *, live: bool = True, **fields: object) -> ActivityPage:
    values = {"title": titled(platform, "ورشة", "workshop"), "slug": "workshop", "starts_on": DAY} | fields
    index_page = ActivityIndexPage.objects.child_of(platform).get()
    return add_page(index_page, ActivityPage(**values), live=live)


@remembered
def make_paper(platform: PlatformPage, *, live: bool = True, **fields: object) -> PositionPaperPage:
    values = {"title": titled(platform, "ورقة موقف", "position paper"), "slug": "paper"} | fields
    index_page = PaperIndexPage.objects.child_of(platform).get()
    paper = add_page(index_page, PositionPaperPage(**values), live=False)
    if live:
        # Here, because a paper on its way needs these pages.
        from .approval import put_through

        put_through(paper)
    return paper


@remembered
def make_practice(platform: PlatformPage, *, live: bool = True, **fields: object) -> BestPracticePage:
    values = {"title": titled(platform, "ممارسة فضلى", "best practice"), "slug": "practice"} | fields
    index_page = PracticeIndexPage.objects.child_of(platform).get()
    return add_page(index_page, BestPracticePage(**values), live=live)


@remembered
def make_plan(platform: PlatformPage, *rows: PlannedActivity, live: bool = True, **fields: object) -> WorkPlanPage:
    """For the year 2026."""
    period = {"period_starts_on": datetime.date(2026, 1, 1), "period_ends_on": datetime.date(2026, 12, 31)}
    values = {"title": titled(platform, "خطة", "work plan"), "slug": "plan"} | period | fields
    return add_page(platform, WorkPlanPage(planned_activities=list(rows), **values), live=live)


def planned(title: str = "نموذج: نشاط مخطط", **fields: object) -> PlannedActivity:
    """A row for a plan, in its first quarter."""
    return PlannedActivity(title=title, **{"quarter": Quarter.FIRST} | fields)
