"""What a platform plans for a period, and what became of it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page
from wagtail.search import index

from manassat.core.models import BasePage

from ..enums import PlannedKind, PlannedState, Quarter
from .topics import TopicPage


class WorkPlanPage(BasePage):
    period_starts_on = models.DateField(_("period from"))
    period_ends_on = models.DateField(_("period to"))
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "ul", "ol", "link"])

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("period_starts_on"), FieldPanel("period_ends_on")], heading=_("Period")),
        FieldPanel("introduction"),
        InlinePanel("planned_activities", label=_("Planned activity"), heading=_("Planned activities")),
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
        from ..plan_overview import plan_overview

        return super().get_context(request, *args, **kwargs) | {"plan": plan_overview(self)}

    def slug_words(self) -> str:
        return f"work-plan {self.period_starts_on.year}" if self.period_starts_on else super().slug_words()

    def clean(self) -> None:
        super().clean()
        if self.period_starts_on and self.period_ends_on and self.period_ends_on < self.period_starts_on:
            raise ValidationError({"period_ends_on": _("The period ends before it begins.")})


class PlannedActivity(Orderable):
    page = ParentalKey(WorkPlanPage, on_delete=models.CASCADE, related_name="planned_activities")
    title = models.CharField(_("title"), max_length=255)
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
        FieldRowPanel([FieldPanel("kind"), FieldPanel("quarter"), FieldPanel("state")]),
        FieldPanel("dropped_reason"),
        PageChooserPanel("topic", "platforms.TopicPage"),
        PageChooserPanel("responsible_group", "platforms.TopicPage"),
        FieldPanel("expected_result"),
        PageChooserPanel("delivered", ["platforms.LearningDayPage", "platforms.ActivityPage"]),
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
