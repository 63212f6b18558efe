"""What a platform plans for a period, and what became of it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page, PageManager, Workflow
from wagtail.query import PageQuerySet
from wagtail.search import index

from manassat.core.models import BasePage
from manassat.core.name_fields import NameField

from ..enums import PlannedKind, PlannedState, Quarter
from ..plans.copies import PlanCopyForm
from ..plans.forms import PlannedActivitiesPanel, WorkPlanForm
from ..plans.permissions import WorkPlanPermissionTester
from ..plans.workflow import active_plan_workflow
from .topics import TopicPage

if TYPE_CHECKING:
    from manassat.users.models import User


class WorkPlanQuerySet(PageQuerySet):
    def running_on(self, day: datetime.date) -> WorkPlanQuerySet:
        """The plans whose period holds the day, the latest begun first."""
        return self.filter(period_starts_on__lte=day, period_ends_on__gte=day).order_by("-period_starts_on", "-pk")


class WorkPlanPage(BasePage):
    # The translation of a plan is approved too, and only Wagtail's own editor knows workflows.
    localize_default_translation_mode = "simple"

    period_starts_on = models.DateField(_("period from"))
    period_ends_on = models.DateField(_("period to"))
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "ul", "ol", "link"])

    objects = PageManager.from_queryset(WorkPlanQuerySet)()
    base_form_class = WorkPlanForm
    copy_form_class = PlanCopyForm

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("period_starts_on"), FieldPanel("period_ends_on")], heading=_("Period")),
        FieldPanel("introduction"),
        PlannedActivitiesPanel("planned_activities", label=_("Planned activity"), heading=_("Planned activities")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    parent_page_types = ["platforms.PlatformPage"]
    subpage_types: list[str] = []
    page_description = _("A period's planned activities by topic and quarter.")

    class Meta:
        verbose_name = _("work plan")
        verbose_name_plural = _("work plans")
        permissions = [("publish_work_plan", _("Can approve and publish work plans"))]

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..plans.overview import plan_overview

        return super().get_context(request, *args, **kwargs) | {"plan": plan_overview(self, timezone.localdate())}

    def permissions_for_user(self, user: User) -> WorkPlanPermissionTester:
        return WorkPlanPermissionTester(user, self)

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None

    def get_workflow(self) -> Workflow | None:
        """The same for all plans of all languages, with no row for each of them to forget."""
        return active_plan_workflow() or super().get_workflow()

    def slug_words(self) -> str:
        return f"work-plan {self.period_starts_on.year}" if self.period_starts_on else super().slug_words()

    def clean(self) -> None:
        super().clean()
        if self.period_starts_on and self.period_ends_on and self.period_ends_on < self.period_starts_on:
            raise ValidationError({"period_ends_on": _("The period ends before it begins.")})


class PlannedActivity(Orderable):
    page = ParentalKey(WorkPlanPage, on_delete=models.CASCADE, related_name="planned_activities")
    title = NameField(_("title"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=PlannedKind.choices, default=PlannedKind.LEARNING_DAY)
    topic = models.ForeignKey(
        TopicPage,
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="planned_activities",
    )
    quarter = models.CharField(_("quarter"), max_length=1, choices=Quarter.choices)
    responsible_group = models.ForeignKey(
        TopicPage,
        verbose_name=_("responsible working group"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Of this topic; empty if it is the group of the planned topic itself."),
    )
    expected_result = models.TextField(_("expected result"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=PlannedState.choices, default=PlannedState.PLANNED)
    dropped_reason = models.TextField(
        _("why it was dropped"), blank=True, help_text=_("Readers see it. Only for an activity that was dropped.")
    )
    delivered = models.ForeignKey(
        Page,
        verbose_name=_("what was delivered"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The activity's page, once there is one."),
    )

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("quarter")]),
        FieldPanel("topic"),
        FieldPanel("responsible_group"),
        FieldPanel("expected_result"),
        FieldPanel("delivered"),
        FieldPanel("state"),
        FieldPanel("dropped_reason"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("planned activity")
        verbose_name_plural = _("planned activities")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if (self.state == PlannedState.DROPPED) != bool(self.dropped_reason.strip()):
            raise ValidationError({"dropped_reason": _("Give a reason for a dropped activity, and only for one.")})
