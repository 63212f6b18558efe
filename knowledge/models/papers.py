"""Position papers: what a platform asks for, from whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.search import index

from manassat.core.models import BasePage
from manassat.core.plain_text import one_line_with_marks
from platforms.frame import FramePart

from ..approval.paper import GuardedPaper, GuardedPaperQuerySet, check_alone
from ..approval.paper_form import PaperForm
from ..enums import PaperLevel, RecommendationState
from ..permissions import PaperListPermissionTester, PaperPermissionTester
from .items import LibraryItem

if TYPE_CHECKING:
    from manassat.users.models import User

TEXT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class PaperIndexPage(FramePart, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["platforms.PlatformPage"]
    subpage_types = ["knowledge.PositionPaperPage"]
    page_description = _("Lists a platform's position papers.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of position papers")
        verbose_name_plural = _("lists of position papers")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..listings import items_below

        context = super().get_context(request, *args, **kwargs)
        return context | {"listing": items_below(self, request.GET.get("page"))}

    def permissions_for_user(self, user: User) -> PaperListPermissionTester:
        return PaperListPermissionTester(user, self)


class PositionPaperPage(GuardedPaper, LibraryItem):
    # A translation goes through its own round of approval, and only Wagtail's own editor knows workflows.
    localize_default_translation_mode = "simple"
    base_form_class = PaperForm
    # On saving; the editor's form takes out what may be taken out (knowledge/approval/paper_form.py). A mark that an
    # approved title bears since before stays, or the paper would lose its decision with the next save.
    cleaned_title = staticmethod(one_line_with_marks)

    objects = PageManager.from_queryset(GuardedPaperQuerySet)()

    level = models.CharField(_("level"), max_length=10, choices=PaperLevel.choices, default=PaperLevel.NATIONAL)
    problem = RichTextField(_("problem"), features=TEXT_FEATURES, blank=True)
    evidence = RichTextField(_("evidence"), features=TEXT_FEATURES, blank=True)
    indicators = ParentalManyToManyField(
        "platforms.Indicator", verbose_name=_("indicators"), blank=True, related_name="position_papers"
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("summary", help_text=_("At most 250 words: what is asked for, from whom, and why.")),
                FieldPanel("level"),
            ],
            heading=_("In short"),
        ),
        FieldPanel("problem", help_text=_("What goes wrong, for whom, and since when.")),
        FieldPanel("evidence", help_text=_("Figures, cases and laws, each with its source.")),
        InlinePanel("recommendations", label=_("Recommendation"), heading=_("Recommendations")),
        FieldPanel("body", heading=_("Further text")),
        FieldPanel("attachments"),
        MultiFieldPanel([FieldPanel("authorities", heading=_("Written by (authorities)"))], heading=_("Who wrote it")),
        LibraryItem.belongs_panel,
        FieldPanel("indicators", help_text=_("Objectives and performance indicators that the paper speaks to.")),
    ]
    search_fields = [*LibraryItem.search_fields, index.SearchField("problem"), index.SearchField("evidence")]
    parent_page_types = ["knowledge.PaperIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A problem, its evidence and recommendations, each with an addressee.")

    class Meta:
        verbose_name = _("position paper")
        verbose_name_plural = _("position papers")
        permissions = [("publish_position_paper", "Can publish position papers")]

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..consultation.published import published_consultation
        from ..decisions.path import decision_path

        record = {"approval_path": decision_path(self), "consultation": published_consultation(self)}
        return super().get_context(request, *args, **kwargs) | record

    def permissions_for_user(self, user: User) -> PaperPermissionTester:
        return PaperPermissionTester(user, self)


class PaperRecommendation(TranslatableMixin, Orderable):
    page = ParentalKey(PositionPaperPage, on_delete=models.CASCADE, related_name="recommendations")
    text = models.TextField(_("recommendation"))
    addressee = models.CharField(
        _("addressed to"), max_length=255, blank=True, help_text=_("Who is to do it; without it nobody will.")
    )
    state = models.CharField(
        _("state"), max_length=20, choices=RecommendationState.choices, default=RecommendationState.PROPOSED
    )

    panels = [FieldPanel("text"), FieldRowPanel([FieldPanel("addressee"), FieldPanel("state")])]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def __str__(self) -> str:
        return self.text

    @transaction.atomic
    def save(self, *args: object, **kwargs: object) -> None:
        super().save(*args, **kwargs)
        check_alone(self.page_id)

    @transaction.atomic
    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        deleted = super().delete(*args, **kwargs)
        check_alone(self.page_id)
        return deleted
