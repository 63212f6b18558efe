"""Pages of the other platform that only its own people and the federation may see, one of each kind."""

from __future__ import annotations

import datetime

from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from knowledge.approval.enums import Choice
from knowledge.models import PaperIndexPage, PracticeIndexPage
from manassat.users.models import User
from platforms.models import ActivityIndexPage, PlatformPage
from tests.factories.approval import make_ready_paper, submit, vote
from tests.factories.notes import make_note, make_note_file
from tests.factories.pages import (
    make_activity,
    make_learning_day,
    make_plan,
    make_practice,
    make_topic,
    planned,
)
from tests.factories.people import make_deputy

from .words import hidden_title

SECTIONS = (ActivityIndexPage, PaperIndexPage, PracticeIndexPage)


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
    return pages | {"platform": platform} | parents_around(platform)


def parents_around(platform: PlatformPage) -> dict[str, Page]:
    """Everybody may read these; what stands below them not. They go where an address names a parent."""
    lists = platform.get_children().live().exact_type(*SECTIONS)
    return {f"parent {place}": page for place, page in enumerate([*platform.get_ancestors(), *lists])}


def drafts(platform: PlatformPage) -> dict[str, Page]:
    return {
        "draft topic": make_topic(platform, "FOR-2", title=hidden_title("draft topic"), live=False),
        "draft day": make_learning_day(
            platform, title=hidden_title("draft day"), summary=hidden_title("text of the draft day"), live=False
        ),
        "draft practice": make_practice(platform, title=hidden_title("draft practice"), live=False),
        "draft plan": make_plan(
            platform, planned(hidden_title("planned activity")), title=hidden_title("draft plan"), live=False
        ),
    }


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


def meeting_notes(platform: PlatformPage) -> Page:
    """Live, and nobody's but the group's."""
    note = make_note(make_topic(platform, "FOR-1"), title=hidden_title("meeting notes"))
    make_note_file(note, title=hidden_title("file of the meeting"))
    return note


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
    paper = make_ready_paper(platform, author, title=hidden_title("submitted paper"), slug="submitted")
    submit(paper, author)
    return paper


def rejected_paper(platform: PlatformPage, author: User) -> Page:
    """By the platform's deputy: endorsing comes first."""
    paper = make_ready_paper(platform, author, title=hidden_title("rejected paper"), slug="rejected")
    deputy = make_deputy(platform, "foreign-deputy")
    vote(submit(paper, author), deputy, Choice.CHANGES, reason=hidden_title("reason of the rejection"))
    return paper
