"""Activities as lists show them: both types in one list, at the same number of queries whatever its length."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable

from .belonging import Activity, platform_of
from .dates import printed_month
from .models import ActivityPage, LearningDayPage, PlatformPage

TYPES = {"learningdaypage": LearningDayPage, "activitypage": ActivityPage}
HEAVY = [f"{accessor}__{field}" for accessor in TYPES for field in ("agenda", "body", "materials")]
HOSTS = [f"{accessor}__host_authority__governorate" for accessor in TYPES]


@dataclass(frozen=True)
class ActivityCard:
    """An activity with what its card says; `platforms` begins with its own."""

    page: Activity
    platforms: list[PlatformPage]
    is_past: bool

    @property
    def month(self) -> str:
        return printed_month(self.page)


def activity_pages(language_code: str, day: datetime.date) -> PageQuerySet:
    """Plain pages of both types: what is to come from the soonest on, then the past from the latest back.

    A series counts as to come until its last day; an unknown day comes last.
    """
    pages = readable(Page.objects.type(*TYPES.values()), language_code).annotate(
        starts_on=_either("starts_on"),
        last_day=Coalesce(_either("ends_on"), _either("starts_on")),
        activity_kind=Coalesce("activitypage__kind", Value(LearningDayPage.kind)),
        is_past=Case(When(last_day__gte=day, then=0), default=1, output_field=IntegerField()),
    )
    soonest = Case(When(is_past=0, then=F("starts_on")))
    return pages.order_by("is_past", soonest, F("starts_on").desc(nulls_last=True), _either("starts_at"), "pk")


def held_by(platform: PlatformPage) -> Q:
    """Activities below the platform or one of its regions, and those it holds jointly."""
    held = Q(path__startswith=platform.path)
    for model in TYPES.values():
        joint = model.objects.filter(joint_platforms__translation_key=platform.translation_key)
        held |= Q(pk__in=joint.values("pk"))
    return held


def hosted_by(local_authority: object) -> Q:
    return Q(learningdaypage__host_authority=local_authority) | Q(activitypage__host_authority=local_authority)


def with_details(pages: PageQuerySet) -> PageQuerySet:
    """The rows of either type and their hosts in the same query, without the long texts."""
    return pages.select_related(*HOSTS).defer(*HEAVY)


def cards_of(pages: Iterable[Page], platforms: list[PlatformPage]) -> list[ActivityCard]:
    """Cards for pages of `activity_pages` that went through `with_details`. 1 query."""
    pages = list(pages)
    joint_keys = _joint_keys(pages)
    return [_card(page, platforms, joint_keys[page.pk]) for page in pages]


def _card(page: Page, platforms: list[PlatformPage], joint_keys: set[str]) -> ActivityCard:
    own = platform_of(page, platforms)
    joint = [one for one in platforms if one.translation_key in joint_keys and one != own]
    activity = getattr(page, "learningdaypage", None) or page.activitypage
    return ActivityCard(activity, [own, *joint] if own else joint, bool(page.is_past))


def _joint_keys(pages: list[Page]) -> dict[int, set]:
    """For each page the translation keys of the platforms it is joint with."""
    ids = [page.pk for page in pages]
    rows = [
        model.joint_platforms.through.objects.filter(**{f"{accessor}__in": ids}).values_list(
            accessor, "platformpage__translation_key"
        )
        for accessor, model in TYPES.items()
    ]
    keys: dict[int, set] = defaultdict(set)
    for page_id, key in rows[0].union(*rows[1:]):
        keys[page_id].add(key)
    return keys


def _either(field: str) -> Coalesce:
    return Coalesce(*(f"{accessor}__{field}" for accessor in TYPES))
