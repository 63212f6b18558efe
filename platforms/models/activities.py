"""Learning days and the other kinds of activity."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from manassat.core.blocks import BodyBlock, MaterialsBlock
from manassat.core.models import BasePage, Sourced
from manassat.core.name_fields import NameField

from ..blocks import AgendaBlock, CaseBlock
from ..enums import ActivityKind, DatePrecision
from ..forms import ChoicesForm, LearningDayForm
from ..frame import FramePart


class ActivityQuerySet(PageQuerySet):
    def upcoming(self, day: datetime.date) -> ActivityQuerySet:
        """Today's included, soonest first; a series counts until its last day."""
        last_day = models.functions.Coalesce("ends_on", "starts_on")
        return self.annotate(last_day=last_day).filter(last_day__gte=day).order_by("starts_on", "starts_at", "pk")

    def past(self, day: datetime.date) -> ActivityQuerySet:
        last_day = models.functions.Coalesce("ends_on", "starts_on")
        return self.annotate(last_day=last_day).filter(last_day__lt=day).order_by("-starts_on", "pk")


class ActivityIndexPage(FramePart, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["platforms.PlatformPage"]
    subpage_types = ["platforms.LearningDayPage", "platforms.ActivityPage"]
    page_description = _("Lists a platform's learning days and other activities.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of activities")
        verbose_name_plural = _("lists of activities")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..activity_lists import platform_activities

        context = super().get_context(request, *args, **kwargs)
        return context | {"listing": platform_activities(self, request.GET.get("page"), timezone.localdate())}


class BaseActivityPage(Sourced, BasePage):
    """When, where, who and what of an activity. Dates and times are those of the place (Asia/Hebron)."""

    summary = models.TextField(_("summary"), blank=True, help_text=_("Two or three sentences for lists and search."))
    starts_on = models.DateField(_("day"), null=True, blank=True)
    starts_at = models.TimeField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Only if it takes several days."))
    ends_at = models.TimeField(_("until"), null=True, blank=True)
    date_precision = models.CharField(
        _("date is exact to the"), max_length=10, choices=DatePrecision.choices, default=DatePrecision.DAY
    )
    host_authority = models.ForeignKey(
        "platforms.LocalAuthority",
        verbose_name=_("host authority"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="hosted_%(class)ss",
    )
    venue = NameField(_("venue"), max_length=255, blank=True)
    online_url = models.URLField(_("online address"), blank=True)
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    joint_platforms = ParentalManyToManyField(
        "platforms.PlatformPage",
        verbose_name=_("joint with"),
        blank=True,
        related_name="joint_%(class)ss",
        help_text=_("Other platforms that hold it together with yours; it appears on theirs too."),
    )
    topics = ParentalManyToManyField(
        "platforms.TopicPage", verbose_name=_("topics"), blank=True, related_name="%(class)ss"
    )
    themes = ParentalManyToManyField("platforms.Theme", verbose_name=_("themes"), blank=True, related_name="%(class)ss")
    agenda = StreamField([("session", AgendaBlock())], verbose_name=_("agenda"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    materials = StreamField(MaterialsBlock(), verbose_name=_("materials"), blank=True)
    # The report: with it the page turns from an announcement into a record.
    reported_on = models.DateField(_("reported on"), null=True, blank=True, editable=False)
    participant_count = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    cases_shown = StreamField([("case", CaseBlock())], verbose_name=_("cases shown"), blank=True)
    results = RichTextField(_("results"), blank=True, features=["bold", "ul", "ol", "link"])
    next_step = models.TextField(_("next step"), blank=True)

    objects = PageManager.from_queryset(ActivityQuerySet)()
    base_form_class = ChoicesForm

    when_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts_at"), FieldPanel("ends_at")]),
            FieldRowPanel(
                [
                    FieldPanel("ends_on"),
                    FieldPanel("date_precision", help_text=_("For past activities whose source names no exact day.")),
                ]
            ),
        ],
        heading=_("When"),
    )
    where_panel = MultiFieldPanel(
        [
            FieldPanel("host_authority", help_text=_("The authority that receives the participants.")),
            FieldRowPanel(
                [
                    FieldPanel("venue", help_text=_("Hall and place, as a guest needs to find it.")),
                    FieldPanel("seats", help_text=_("Empty if there is no limit.")),
                ]
            ),
            FieldPanel("online_url", help_text=_("Where to take part from afar; readers see it.")),
        ],
        heading=_("Where"),
    )
    belongs_panel = MultiFieldPanel(
        [
            FieldPanel("topics", help_text=_("All it is about, other platforms' topics too.")),
            FieldPanel("joint_platforms"),
            FieldPanel("themes", help_text=_("From the shared list: they lead readers from platform to platform.")),
        ],
        heading=_("Topics and platforms"),
    )
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        when_panel,
        where_panel,
        belongs_panel,
        FieldPanel("agenda", help_text=_("Session by session; times are those of the place.")),
        FieldPanel("body"),
        FieldPanel("materials", help_text=_("Slides, reports and links, once they are there.")),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")], heading=_("Source")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("venue"),
        index.SearchField("agenda"),
        index.SearchField("body"),
        index.SearchField("cases_shown"),
        index.SearchField("results"),
        index.FilterField("starts_on"),
    ]
    parent_page_types = ["platforms.ActivityIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..activity_details import activity_details

        context = super().get_context(request, *args, **kwargs)
        return context | activity_details(self, timezone.localdate())

    def slug_words(self) -> str:
        return f"{self.kind} {self.starts_on}" if self.starts_on else super().slug_words()

    def clean(self) -> None:
        super().clean()
        if self.ends_on and self.starts_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first.")})
        is_one_day = not self.ends_on or self.ends_on == self.starts_on
        if is_one_day and self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It ends before it begins.")})


class LearningDayPage(BaseActivityPage):
    page_description = _("Authorities show each other how they solved something; agenda, speakers and materials.")
    kind = "learning-day"
    base_form_class = LearningDayForm

    class Meta:
        verbose_name = _("learning day")
        verbose_name_plural = _("learning days")

    def get_kind_display(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self) -> None:
        super().clean()
        if self.live and not self.starts_on:
            raise ValidationError({"starts_on": _("A learning day needs its day.")})


class ActivityPage(BaseActivityPage):
    kind = models.CharField(_("kind"), max_length=20, choices=ActivityKind.choices, default=ActivityKind.WORKSHOP)

    content_panels = [*BasePage.content_panels, FieldPanel("kind"), *BaseActivityPage.content_panels[1:]]
    search_fields = [*BaseActivityPage.search_fields, index.FilterField("kind")]
    page_description = _("A workshop, training, joint activity, campaign, peer exchange or survey.")

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
