"""Priority topics and their working groups."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from manassat.core.blocks import BodyBlock
from manassat.core.models import BasePage, Sourced
from manassat.core.name_fields import NameField

from ..topic_form import TopicForm
from ..topic_rule import TopicCountPanel
from .authorities import LocalAuthority
from .people import Person


class TopicQuerySet(PageQuerySet):
    def below(self, platform: object) -> TopicQuerySet:
        """Topics of a platform and of its regions, in the order of the tree."""
        return self.descendant_of(platform).order_by("path")


class TopicPage(Sourced, BasePage):
    """A priority topic. An axis is a topic that has topics under it."""

    # The group belongs to the page in the source language alone.
    fields_in_any_language = frozenset({"working_group"})

    code = models.CharField(_("code"), max_length=10, blank=True, help_text=_("As in the guide, for example FM-3."))
    is_axis = models.BooleanField(_("axis"), default=False, help_text=_("A group of topics, not a topic itself."))
    detail = models.TextField(_("what it covers"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    themes = ParentalManyToManyField(
        "platforms.Theme", verbose_name=_("themes"), blank=True, related_name="topic_pages"
    )
    sdgs = ParentalManyToManyField(
        "platforms.Sdg", verbose_name=_("Sustainable Development Goals"), blank=True, related_name="topic_pages"
    )
    joint_platforms = ParentalManyToManyField(
        "platforms.PlatformPage",
        verbose_name=_("joint with"),
        blank=True,
        related_name="joint_topics",
        help_text=_("Other platforms that work on this topic together with yours."),
    )
    related_platform = models.ForeignKey(
        "platforms.PlatformPage",
        verbose_name=_("corresponds to the platform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="corresponding_axes",
        help_text=_("For an axis that covers another platform's field."),
    )

    objects = PageManager.from_queryset(TopicQuerySet)()
    base_form_class = TopicForm

    content_panels = [
        TopicCountPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("detail", help_text=_("In a few sentences; it opens the topic's page.")),
                FieldPanel("body"),
            ],
            heading=_("The topic"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("themes", help_text=_("From the shared list: they lead readers from platform to platform.")),
                FieldPanel("sdgs", help_text=_("Only those that the topic really serves.")),
            ],
            heading=_("Where it belongs"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("joint_platforms"),
                FieldPanel("related_platform"),
                FieldRowPanel([FieldPanel("code"), FieldPanel("is_axis")]),
            ],
            heading=_("In the guide"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                HelpPanel(content=_("Names of persons appear in public only where the person agreed to it.")),
                InlinePanel("working_group", label=_("Member")),
            ],
            heading=_("Working group"),
        ),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")], heading=_("Source")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("detail"),
        index.SearchField("body"),
        index.FilterField("code"),
    ]
    parent_page_types = ["platforms.PlatformPage", "platforms.TopicPage"]
    subpage_types = ["platforms.TopicPage", "platforms.MeetingNotePage"]
    page_description = _("What the platform works on, and the working group that does.")

    class Meta:
        verbose_name = _("priority topic")
        verbose_name_plural = _("priority topics")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..topic_lists import topic_lists

        context = super().get_context(request, *args, **kwargs)
        return context | {"lists": topic_lists(self)}

    @classmethod
    def can_create_at(cls, parent: object) -> bool:
        """Topics stand below a platform or below an axis, so two levels at the most."""
        specific = parent.specific
        return (not isinstance(specific, cls) or specific.is_axis) and super().can_create_at(parent)

    def slug_words(self) -> str:
        return self.code or super().slug_words()

    def clean(self) -> None:
        super().clean()
        if self.is_axis and self.pk and isinstance(self.get_parent().specific, TopicPage):
            raise ValidationError({"is_axis": _("An axis cannot stand below another axis.")})


class WorkingGroupMember(Orderable):
    """An authority's representative in a topic's working group."""

    page = ParentalKey(TopicPage, on_delete=models.CASCADE, related_name="working_group")
    local_authority = models.ForeignKey(
        LocalAuthority, verbose_name=_("local authority"), on_delete=models.CASCADE, related_name="working_groups"
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="working_groups",
    )
    role = NameField(_("role"), max_length=100, blank=True)
    is_sample = models.BooleanField(_("sample"), default=False)

    panels = [FieldPanel("local_authority"), FieldRowPanel([FieldPanel("person"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("member of the working group")
        verbose_name_plural = _("members of the working group")

    def __str__(self) -> str:
        return str(self.local_authority)
