"""The empty plan a platform finds when a year begins."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import Page

from ..models import PlatformPage, WorkPlanPage


@transaction.atomic
def ensure_plan_draft(platform: PlatformPage, day: datetime.date) -> WorkPlanPage:
    """The platform's plan whose period holds `day`; where there is none, a draft without rows for that year.

    In the language of `platform`; it knows its twin in the other language. `platform` is not told what adding a
    page did to the tree: refresh it before adding to it again.
    """
    if existing := _plan_of(platform, day):
        return existing
    period = {"period_starts_on": datetime.date(day.year, 1, 1), "period_ends_on": datetime.date(day.year, 12, 31)}
    plan = WorkPlanPage(
        title=_title(platform, day), locale=platform.locale, translation_key=_key(platform, day), live=False, **period
    )
    platform.add_child(instance=plan)
    plan.save_revision(clean=False)
    return plan


def _plan_of(platform: PlatformPage, day: datetime.date) -> WorkPlanPage | None:
    return WorkPlanPage.objects.child_of(platform).running_on(day).first()


def _title(platform: PlatformPage, day: datetime.date) -> str:
    with override(platform.locale.language_code):
        return gettext("Work plan %(year)s") % {"year": day.year}


def _key(platform: PlatformPage, day: datetime.date) -> uuid.UUID:
    """Of the plan in another language, unless it has a twin here already that is for other days."""
    for translation in platform.get_translations():
        twin = _plan_of(translation, day)
        if twin and not twin.has_translation(platform.locale):
            return twin.translation_key
    return uuid.uuid4()


def plan_for_new_platform(request: HttpRequest, page: Page) -> None:
    """When an editor publishes a platform; the loaders' platforms get theirs from the desk."""
    if isinstance(page, PlatformPage) and not WorkPlanPage.objects.child_of(page).exists():
        page.refresh_from_db(fields=["path", "depth", "numchild"])
        ensure_plan_draft(page, timezone.localdate())
