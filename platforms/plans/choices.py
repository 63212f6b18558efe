"""What the rows of a work plan may name: asked once for the whole form, however many rows it has."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from ..choices import Choices, choosable, topic_choices
from ..dates import printed_days
from ..enums import PlannedState
from ..models import ActivityPage, LearningDayPage, PlannedActivity, PlatformPage, TopicPage
from .states import Facts, delivered_facts, state_of

if TYPE_CHECKING:
    from .forms import WorkPlanForm

EMPTY = ("", "---------")


class PlanChoices:
    """Topics of the plan's language, the own platform's first. Activities: the own platform's. Own ones are drafts too.

    What a row names already stays on offer, or saving would lose it unseen.
    """

    def __init__(self, form: WorkPlanForm) -> None:
        self.form = form

    def offer(self, field: forms.ModelChoiceField, name: str) -> None:
        field.widget = forms.Select()
        field.queryset = self._activities if name == "delivered" else self._topics
        choices = "_activity_choices" if name == "delivered" else "_topic_choices"
        field.choices = partial(getattr, self, choices)

    def states(self, row: PlannedActivity) -> Choices:
        """What the page tells, under the stored word that it overrules, and dropping."""
        word = PlannedState.PLANNED if row.state == PlannedState.DROPPED else row.state
        kept = PlannedActivity(state=word, delivered_id=row.delivered_id)
        told = state_of(kept, self._facts, timezone.localdate())
        by_page = format_lazy(_("{state} (by the activity's page)"), state=told.label)
        return [(word, by_page), (PlannedState.DROPPED.value, PlannedState.DROPPED.label)]

    @cached_property
    def _rows(self) -> list[PlannedActivity]:
        return list(self.form.instance.planned_activities.all())

    @cached_property
    def _facts(self) -> Facts:
        return delivered_facts(self._rows)

    @cached_property
    def _locale(self) -> Locale:
        return self._parent.locale

    @cached_property
    def _parent(self) -> Page:
        return self.form.parent_page or self.form.instance.get_parent()

    @cached_property
    def _platform(self) -> PlatformPage | None:
        return self._parent.specific if isinstance(self._parent.specific, PlatformPage) else None

    @cached_property
    def _topics(self) -> PageQuerySet:
        named = {pk for row in self._rows for pk in (row.topic_id, row.responsible_group_id) if pk}
        own = TopicPage.objects.filter(Q(pk__in=named) | Q(path__startswith=self._parent.path))
        return choosable(TopicPage.objects.all(), self._locale, own.values("pk"))

    @cached_property
    def _topic_choices(self) -> Choices:
        """The own platform's group first, the others in the order of the tree."""
        groups = topic_choices(self._topics, self._locale, [])
        own = self._platform.title if self._platform else None
        return [EMPTY, *sorted(groups, key=lambda group: group[0] != own)]

    @cached_property
    def _activities(self) -> PageQuerySet:
        named = [row.delivered_id for row in self._rows if row.delivered_id]
        own = Page.objects.descendant_of(self._parent).type(LearningDayPage, ActivityPage)
        return Page.objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=named))

    @cached_property
    def _activity_choices(self) -> Choices:
        """The latest first, those without a day before them all."""
        pages = [
            page
            for model in (LearningDayPage, ActivityPage)
            for page in model.objects.filter(pk__in=self._activities.values("pk")).defer_streamfields()
        ]
        pages.sort(key=lambda page: (page.starts_on or datetime.date.max, page.pk), reverse=True)
        return [EMPTY, *((page.pk, f"{page.get_admin_display_title()} · {printed_days(page)}") for page in pages)]
