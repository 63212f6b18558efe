"""The rule of approval, as data: which steps a paper passes, and who decides at each."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from manassat.core.name_fields import NameField

from ..child_forms import RowsPanel
from ..enums import Deciders, DocumentType
from ..rule_form import ApprovalRuleForm
from .committees import Committee

DEFAULT_DAYS = 7


class ApprovalRule(ClusterableModel):
    """Without a platform it is the federation's default. A change counts at once, for papers under way too."""

    platform = models.ForeignKey(
        "platforms.PlatformPage",
        verbose_name=_("platform"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Empty: the rule of all platforms that have none of their own."),
    )
    document_type = models.CharField(
        _("kind of document"), max_length=20, choices=DocumentType.choices, default=DocumentType.POSITION_PAPER
    )
    shows_names = models.BooleanField(
        _("name the deciders in public"),
        default=False,
        help_text=_("Readers always see the steps and their dates; with this also who decided."),
    )

    base_form_class = ApprovalRuleForm
    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("platform"), FieldPanel("document_type")]), FieldPanel("shows_names")],
            heading=_("What it is for"),
        ),
        RowsPanel("steps", heading=_("Steps, in their order"), label=_("Step"), min_num=1),
    ]

    class Meta:
        verbose_name = _("approval rule")
        verbose_name_plural = _("approval rules")
        ordering = ["document_type", "platform"]
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "document_type"],
                name="one_approval_rule_a_platform",
                violation_error_message=_("This platform has a rule for that kind of document already."),
            ),
            models.UniqueConstraint(
                fields=["document_type"],
                condition=Q(platform__isnull=True),
                name="one_default_approval_rule",
                violation_error_message=_("There is a rule of all platforms for that kind of document already."),
            ),
        ]

    def __str__(self) -> str:
        whose = self.platform.title if self.platform else _("all platforms")
        return f"{self.get_document_type_display()} – {whose}"


class ApprovalStep(Orderable):
    """`quorum` is M of «M of N»; N are the deciders there are on the day."""

    rule = ParentalKey(ApprovalRule, on_delete=models.CASCADE, related_name="steps")
    name_ar = NameField(_("name in Arabic"), max_length=100)
    name_en = NameField(_("name in English"), max_length=100, blank=True)
    deciders = models.CharField(_("who decides"), max_length=20, choices=Deciders.choices)
    group = models.ForeignKey(
        Group, verbose_name=_("group"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    committee = models.ForeignKey(
        Committee, verbose_name=_("committee"), null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    quorum = models.PositiveSmallIntegerField(
        _("approvals needed"), default=1, validators=[MinValueValidator(1, _("At least one approval is needed."))]
    )
    days = models.PositiveSmallIntegerField(
        _("days until due"), default=DEFAULT_DAYS, validators=[MinValueValidator(1, _("At least one day."))]
    )
    alternates = models.ForeignKey(
        Group,
        verbose_name=_("group of alternates"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Decides where those named above are too few, and after the due date."),
    )

    panels = [
        FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
        FieldPanel("deciders"),
        FieldRowPanel([FieldPanel("group"), FieldPanel("committee")]),
        FieldRowPanel([FieldPanel("quorum"), FieldPanel("days")]),
        FieldPanel("alternates"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("step of approval")
        verbose_name_plural = _("steps of approval")

    def __str__(self) -> str:
        return self.name

    @property
    def on_record(self) -> dict[str, str]:
        """For the ledger: as it is called today, in both languages."""
        return {"step": self.name_ar, "step_en": self.name_en}

    @property
    def name(self) -> str:
        """In the active language, as far as there is a name in it."""
        from django.utils.translation import get_language

        is_english = (get_language() or "").startswith("en")
        return (self.name_en if is_english else self.name_ar) or self.name_ar
