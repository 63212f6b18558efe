"""The page types a reader finds in the library, and how each answers a filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from knowledge.models import BestPracticePage, PositionPaperPage, ResourcePage
from platforms.models import ActivityPage, LearningDayPage, TopicPage

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from manassat.core.models import BasePage

KNOWLEDGE_LOOKUPS = {"topic": "topic__code", "authority": "authorities__slug"}
ACTIVITY_LOOKUPS = {"topic": "topics__code", "authority": "host_authority__slug"}
TOPIC_LOOKUPS = {"topic": "code", "authority": "working_group__local_authority__slug"}


@dataclass(frozen=True)
class Kind:
    """`lookups` name, for a filter, the model's field that holds its value."""

    slug: str
    model: type[BasePage]
    label: _StrPromise
    lookups: dict[str, str]
    summary: str = "summary"
    year: str = ""

    @property
    def accessor(self) -> str:
        """From a plain page to this type's own row."""
        return self.model._meta.model_name


KINDS = (
    Kind("position-paper", PositionPaperPage, _("Position paper"), KNOWLEDGE_LOOKUPS, year="year"),
    Kind("best-practice", BestPracticePage, _("Best practice"), KNOWLEDGE_LOOKUPS, year="year"),
    Kind("resource", ResourcePage, _("Resource"), KNOWLEDGE_LOOKUPS, year="year"),
    Kind("learning-day", LearningDayPage, _("Learning day"), ACTIVITY_LOOKUPS, year="starts_on__year"),
    Kind("activity", ActivityPage, _("Activity"), ACTIVITY_LOOKUPS, year="starts_on__year"),
    Kind("topic", TopicPage, _("Priority topic"), TOPIC_LOOKUPS, summary="detail"),
)


def matching(name: str, values: Iterable[str]) -> Q:
    """Pages of any kind whose `name` (topic, authority) is one of `values`; one subquery a kind."""
    wanted = list(values)
    return _either(lambda kind: Q(pk__in=kind.model.objects.filter(**{f"{kind.lookups[name]}__in": wanted})))


def first_of(path_of: Callable[[Kind], str]) -> Coalesce:
    """The one row's value that a page has, whatever its type; `path_of` gives the field or ''."""
    return Coalesce(*(f"{kind.accessor}__{path}" for kind in KINDS if (path := path_of(kind))))


def _either(condition: Callable[[Kind], Q]) -> Q:
    return reduce(or_, (condition(kind) for kind in KINDS))
