"""What a coordinator or deputy reads: their own platforms only."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from home.desk.activities import COMING, DUE, activity_shortlists
from home.desk.care import STALE, pages_wanting_care
from home.desk.errands import activity_of, by_urgency, changes_asked, decision, edit_url, report_due, stuck_review
from home.desk.ground import Ground, coordinated_ground
from home.desk.reviews import Reviews, reviews_for
from home.desk.shortlists import Shortlists
from platforms.dates import printed_days
from platforms.models import Membership

from .sections import Line, Section, errand_line

if TYPE_CHECKING:
    from manassat.users.models import User

REPORT_PATIENCE = datetime.timedelta(days=7)
AHEAD = datetime.timedelta(days=14)


def coordinator_sections(user: User, day: datetime.date, since: datetime.datetime) -> list[Section]:
    """At the same number of queries whatever there is; 1 for who coordinates nothing."""
    ground = _ground_of(user)
    if not ground.platforms:
        return []
    reviews = reviews_for(user, ground)
    activities = activity_shortlists(ground, day, patience=REPORT_PATIENCE)
    stale = pages_wanting_care(ground, day, reviews.pages)
    return [
        _waiting_for_you(ground, reviews, activities, day),
        _you_wait_for(reviews),
        _coming(ground, activities, day),
        _stale(ground, stale),
        _new_members(ground, since),
    ]


def _ground_of(user: User) -> Ground:
    """The desk asks a request for its user; a mail has none."""
    request = HttpRequest()
    request.user = user
    return coordinated_ground(request)


def _waiting_for_you(ground: Ground, reviews: Reviews, activities: Shortlists, day: datetime.date) -> Section:
    errands = [
        *(decision(review) for review in reviews.to_decide),
        *(changes_asked(review) for review in reviews.under_way if review.wants_changes),
        *(report_due(page, day) for page in _rows(ground, activities, DUE)),
    ]
    return Section(_("Waits for you"), [errand_line(one) for one in by_urgency(errands)])


def _you_wait_for(reviews: Reviews) -> Section:
    return Section(_("You wait for"), [errand_line(stuck_review(review)) for review in reviews.awaited])


def _coming(ground: Ground, activities: Shortlists, day: datetime.date) -> Section:
    soon = (page for page in _rows(ground, activities, COMING) if page.starts_on <= day + AHEAD)
    lines = [Line(page.title, edit_url(page), printed_days(activity_of(page))) for page in soon]
    return Section(_("Coming activities"), lines)


def _stale(ground: Ground, care: Shortlists) -> Section:
    lines = [Line(page.title, edit_url(page)) for page in _rows(ground, care, STALE)]
    return Section(_("Unchanged for a year: are these pages still right?"), lines)


def _new_members(ground: Ground, since: datetime.datetime) -> Section:
    """Of the day of the last digest too: a day has no hour."""
    members = Membership.objects.active().filter(platform__translation_key__in=ground.keys, joined_on__gte=since.date())
    members = members.select_related("local_authority__governorate", "platform").defer("platform__goals")
    lines = [Line(str(one.local_authority), note=one.platform.title) for one in members.order_by("joined_on", "pk")]
    return Section(_("New members"), lines)


def _rows(ground: Ground, lists: Shortlists, bucket: str) -> list:
    return [page for platform in ground.platforms for page in lists[platform.pk, bucket].rows]
