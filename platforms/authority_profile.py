"""What the platforms know of one local authority, in the reader's language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from manassat.core.public_pages import readable

from .belonging import live_platforms
from .listings import ActivityCard, activity_pages, cards_of, hosted_by, with_details
from .locator import locator_of
from .models import LocalAuthority, Mandate, Membership, Person, PlatformPage, TopicPage, WorkingGroupMember

MOST_ACTIVITIES = 6


@dataclass(frozen=True)
class Belonging:
    """A membership and the platform's page in the reader's language."""

    membership: Membership
    platform: PlatformPage


@dataclass(frozen=True)
class Office:
    mandate: Mandate
    platform: PlatformPage


@dataclass(frozen=True)
class GroupSeat:
    member: WorkingGroupMember
    topic: TopicPage


@dataclass(frozen=True)
class Appearance:
    """A person who agreed to appear, with the mandates that run."""

    person: Person
    offices: list[Office]


@dataclass(frozen=True)
class AuthorityProfile:
    memberships: list[Belonging]
    working_groups: list[GroupSeat]
    activities: list[ActivityCard]
    people: list[Appearance]


def authority_context(authority: LocalAuthority) -> dict:
    """What `platforms/local_authority.html` takes, in the active language."""
    profile = authority_profile(authority, get_language() or settings.LANGUAGE_CODE, timezone.localdate())
    return {
        "local_authority": authority,
        "profile": profile,
        "locator": locator_of(authority),
        "crumbs": way_to_authorities(),
    }


def way_to_authorities() -> list[dict[str, str]]:
    """From the front page to the list, for `includes/breadcrumbs.html`."""
    return [
        {"title": _("Home"), "url": reverse("wagtail_serve", args=[""])},
        {"title": _("Local authorities"), "url": reverse("local_authorities")},
    ]


def authority_profile(authority: LocalAuthority, language_code: str, day: datetime.date) -> AuthorityProfile:
    platforms = live_platforms(language_code)
    hosted = with_details(activity_pages(language_code, day).filter(hosted_by(authority)))
    return AuthorityProfile(
        memberships=_memberships(authority, platforms),
        working_groups=_working_groups(authority, language_code),
        activities=cards_of(hosted[:MOST_ACTIVITIES], platforms),
        people=_people(authority, platforms, day),
    )


def _memberships(authority: LocalAuthority, platforms: list[PlatformPage]) -> list[Belonging]:
    """In the order of the platforms; those an authority was only invited to or has left stay away."""
    active = authority.memberships.active().select_related("platform")
    by_key = {membership.platform.translation_key: membership for membership in active}
    return [Belonging(by_key[page.translation_key], page) for page in platforms if page.translation_key in by_key]


def _working_groups(authority: LocalAuthority, language_code: str) -> list[GroupSeat]:
    """Seats hang on the topic's page of one language and count in all."""
    seats = authority.working_groups.select_related("page", "person").order_by("page__locale__language_code")
    by_key = {seat.page.translation_key: seat for seat in seats}
    topics = readable(TopicPage.objects.filter(translation_key__in=by_key), language_code).order_by("path")
    return [GroupSeat(by_key[topic.translation_key], topic) for topic in topics]


def _people(authority: LocalAuthority, platforms: list[PlatformPage], day: datetime.date) -> list[Appearance]:
    running = Mandate.objects.serving_on(day).select_related("platform")
    mandates = Prefetch("mandates", running, to_attr="running_mandates")
    people = authority.people.filter(consents_to_publication=True).prefetch_related(mandates)
    by_key = {page.translation_key: page for page in platforms}
    return [Appearance(person, _offices(person.running_mandates, by_key)) for person in people]


def _offices(mandates: list[Mandate], by_key: dict[UUID, PlatformPage]) -> list[Office]:
    """Mandates hang on a platform's Arabic page; readers get the one in their language."""
    known = [mandate for mandate in mandates if mandate.platform.translation_key in by_key]
    return [Office(mandate, by_key[mandate.platform.translation_key]) for mandate in known]
