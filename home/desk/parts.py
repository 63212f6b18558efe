"""What stands on a platform: its lists, its regions, its topics, its plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Count
from wagtail.models import Page

from platforms.enums import MembershipState
from platforms.models import Membership, PlatformPage, TopicPage, WorkPlanPage
from platforms.sections import registered_sections
from platforms.topic_rule import topic_count_warning

from .ground import Ground

HEAVY = ("topicpage__body", "topicpage__detail", "workplanpage__introduction")


@dataclass
class Parts:
    """`lists` are the index pages under which the platform's pages are written."""

    lists: list[Page] = field(default_factory=list)
    plans: list[WorkPlanPage] = field(default_factory=list)
    topics: int = 0
    is_divided: bool = False

    @property
    def topic_warning(self) -> str:
        """The rule of topics does not hold for a platform of regions or axes."""
        return "" if self.is_divided else topic_count_warning(self.topics)


def parts_of_platforms(ground: Ground) -> dict[int, Parts]:
    """By platform; a platform counts the topics of its regions too. 1 query."""
    kinds = Page.objects.type(*_list_types(), PlatformPage, TopicPage, WorkPlanPage)
    pages = kinds.select_related("topicpage", "workplanpage", "locale").defer(*HEAVY).order_by("path")
    found = list(ground.below(pages.filter(locale__language_code=settings.LANGUAGE_CODE)))
    return {platform.pk: _parts(platform, found) for platform in ground.platforms}


def members_of_platforms(ground: Ground) -> dict[int, Counter]:
    """By platform how many authorities there are in each state. 1 query."""
    found: dict[int, Counter] = {platform.pk: Counter() for platform in ground.platforms}
    rows = Membership.objects.filter(platform__translation_key__in=ground.keys).order_by()
    for key, state, number in rows.values_list("platform__translation_key", "state").annotate(Count("pk")):
        found[ground.keys[key]][MembershipState(state)] += number
    return found


def _parts(platform: PlatformPage, pages: list[Page]) -> Parts:
    parts = Parts()
    for page in pages:
        if page.path.startswith(platform.path) and page.pk != platform.pk:
            _put(page, page.depth == platform.depth + 1, parts)
    return parts


def _put(page: Page, is_child: bool, parts: Parts) -> None:
    kind = page.specific_class
    if kind is TopicPage:
        parts.topics += page.live and not page.topicpage.is_axis
        parts.is_divided |= page.topicpage.is_axis
    elif kind is PlatformPage:
        parts.is_divided = True
    elif is_child:
        parts.plans.append(page.workplanpage) if kind is WorkPlanPage else parts.lists.append(page)


def _list_types() -> list[type[Page]]:
    return [section.model for section in registered_sections()]
