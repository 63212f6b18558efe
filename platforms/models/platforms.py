"""The platforms and the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager, Workflow
from wagtail.query import PageQuerySet
from wagtail.search import index

from manassat.core.models import BasePage, Sourced
from manassat.core.name_fields import NameField

from ..enums import Hue, Region
from ..frame import FramePart
from ..plans.permissions import PlatformPermissionTester
from ..plans.workflow import active_plan_workflow
from ..topic_rule import TopicCountPanel

if TYPE_CHECKING:
    from manassat.users.models import User


class PlatformIndexPage(FramePart, BasePage):
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "link"])

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["platforms.PlatformPage"]
    page_description = _("Lists all platforms and shows the members on a map.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of platforms")
        verbose_name_plural = _("lists of platforms")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..overview import platform_index_lists

        context = super().get_context(request, *args, **kwargs)
        return context | platform_index_lists(self.locale.language_code)


class PlatformQuerySet(PageQuerySet):
    def in_language(self, language_code: str) -> PlatformQuerySet:
        return self.filter(locale__language_code=language_code)


class PlatformPage(FramePart, Sourced, BasePage):
    """A platform, or a region of one. Facts about its launch keep the form in which they were printed."""

    code = models.CharField(
        _("code"), max_length=10, help_text=_("Short Latin code such as PR; the same in every language.")
    )
    hue = models.CharField(_("colour"), max_length=20, choices=Hue.choices, default=Hue.BRAND)
    region = models.CharField(_("region"), max_length=10, choices=Region.choices, blank=True)
    audience = models.TextField(_("for whom"), blank=True, help_text=_("One sentence; stands on the platform's card."))
    partner = NameField(_("partner"), max_length=255, blank=True)
    goals = StreamField([("goal", blocks.TextBlock(label=_("Goal"), rows=2))], verbose_name=_("goals"), blank=True)
    notes = StreamField([("note", blocks.TextBlock(label=_("Note"), rows=2))], verbose_name=_("notes"), blank=True)
    launched_on = models.DateField(_("launched on"), null=True, blank=True)
    launch_printed = models.CharField(
        _("date as printed"), max_length=100, blank=True, help_text=_("Exactly as it stands in the source.")
    )
    launch_city = NameField(_("launched in"), max_length=100, blank=True)
    launch_participants = models.PositiveIntegerField(_("participants at the launch"), null=True, blank=True)
    launch_participants_unit = models.CharField(
        _("unit of the participants"), max_length=100, blank=True, help_text=_("Persons or authorities: units differ.")
    )
    launch_doubt = models.TextField(
        _("what is doubtful about it"), blank=True, help_text=_("Readers see it beside the date.")
    )

    objects = PageManager.from_queryset(PlatformQuerySet)()
    # True while the editor makes a work plan below this page (platforms/wagtail_hooks.py).
    is_given_a_plan = False

    content_panels = [
        TopicCountPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("audience"),
                FieldPanel("partner"),
                FieldRowPanel([FieldPanel("code"), FieldPanel("hue"), FieldPanel("region")]),
            ],
            heading=_("The platform"),
        ),
        FieldPanel("goals"),
        FieldPanel("notes"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("launched_on"), FieldPanel("launch_printed"), FieldPanel("launch_city")]),
                FieldRowPanel([FieldPanel("launch_participants"), FieldPanel("launch_participants_unit")]),
                FieldPanel("launch_doubt"),
            ],
            heading=_("Launch"),
        ),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")], heading=_("Source")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("audience"),
        index.SearchField("goals"),
        index.FilterField("code"),
    ]
    parent_page_types = ["platforms.PlatformIndexPage", "platforms.PlatformPage"]
    subpage_types = [
        "platforms.PlatformPage",
        "platforms.TopicPage",
        "platforms.WorkPlanPage",
        "platforms.ActivityIndexPage",
        "knowledge.PaperIndexPage",
        "knowledge.PracticeIndexPage",
    ]
    page_description = _("A platform or a region of one; its lists, groups and rights are made with it.")

    class Meta:
        verbose_name = _("platform")
        verbose_name_plural = _("platforms")

    @classmethod
    def can_create_at(cls, parent: object) -> bool:
        """A region stands one level below its platform, never below another region."""
        is_below_region = isinstance(parent.specific, cls) and isinstance(parent.get_parent().specific, cls)
        return not is_below_region and super().can_create_at(parent)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..platform_lists import platform_lists

        context = super().get_context(request, *args, **kwargs)
        return context | {"lists": platform_lists(self, timezone.localdate())}

    def permissions_for_user(self, user: User) -> PlatformPermissionTester:
        return PlatformPermissionTester(user, self)

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None if self.is_given_a_plan else super().has_workflow

    def get_workflow(self) -> Workflow | None:
        """The editor asks the platform about a page that is not made yet."""
        return (active_plan_workflow() if self.is_given_a_plan else None) or super().get_workflow()

    @cached_property
    def is_regional(self) -> bool:
        return bool(self.region)

    def slug_words(self) -> str:
        return self.code or super().slug_words()

    def clean(self) -> None:
        super().clean()
        same_code = PlatformPage.objects.filter(code__iexact=self.code, locale_id=self.locale_id)
        if self.code and same_code.exclude(pk=self.pk).exclude(translation_key=self.translation_key).exists():
            raise ValidationError({"code": _("Another platform has this code already.")})
