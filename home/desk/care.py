"""Pages that want attention: drafts somebody left, and public pages that nobody looked at for a year."""

from __future__ import annotations

import datetime

from django.db.models import Case, CharField, F, Q, Value, When
from django.utils import timezone
from wagtail.models import Page

from home.models import ContentPage
from knowledge.models import BestPracticePage, ResourcePage
from platforms.models import PlatformPage, TopicPage
from platforms.sections import registered_sections

from .ground import Ground
from .shortlists import Shortlists, shortlists

DRAFT, STALE = "draft", "stale"
MOST = 10
FRESH_FOR = datetime.timedelta(days=365)
# An activity is of its day and a paper is what was approved: neither gets old.
AGEING_TYPES = (PlatformPage, TopicPage, BestPracticePage, ResourcePage, ContentPage)


def pages_wanting_care(ground: Ground, day: datetime.date, in_review: set[int]) -> Shortlists:
    """Drafts, the latest first, and stale pages, the oldest first; not those `in_review`. 1 query."""
    lists = [section.model for section in registered_sections()]
    pages = ground.below(Page.objects.not_type(*lists)).filter(alias_of=None).exclude(pk__in=in_review)
    pages = pages.annotate(bucket=_bucket(day)).exclude(bucket=None)
    pages = pages.select_related("latest_revision__user", "locale").defer("latest_revision__content")
    latest_draft = Case(When(bucket=DRAFT, then=F("latest_revision_created_at"))).desc()
    return shortlists(ground, pages, MOST, latest_draft, "last_published_at")


def is_ageing(page: Page) -> bool:
    return page.live and issubclass(page.specific_class, AGEING_TYPES)


def _bucket(day: datetime.date) -> Case:
    never_published = Q(live=False, first_published_at=None)
    changed = Q(live=True, has_unpublished_changes=True)
    fresh_since = timezone.make_aware(datetime.datetime.combine(day - FRESH_FOR, datetime.time.min))
    unchecked = Q(content_check=None) | Q(content_check__checked_on__lt=day - FRESH_FOR)
    ageing = Q(live=True, last_published_at__lt=fresh_since, pk__in=Page.objects.type(*AGEING_TYPES).values("pk"))
    return Case(
        When(never_published | changed, then=Value(DRAFT)),
        When(ageing & unchecked, then=Value(STALE)),
        default=None,
        output_field=CharField(),
    )
