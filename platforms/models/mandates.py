"""The register of mandates: who coordinates a platform, from which day to which."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from manassat.core.name_fields import NameField
from manassat.media.private import private_storage, validate_kind_of_file
from manassat.media.widgets import PrivateFileInput

from ..enums import MandateRole
from ..mandates.form import MandateForm
from .people import Person


class MandateQuerySet(models.QuerySet["Mandate"]):
    def serving_on(self, day: datetime.date) -> MandateQuerySet:
        """First and last day included; a mandate without an end goes on."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)

    def overlapping(self, starts_on: datetime.date, ends_on: datetime.date | None) -> MandateQuerySet:
        """Sharing at least one day with that term."""
        begun = self.filter(starts_on__lte=ends_on) if ends_on else self
        return begun.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on))

    def of_platform(self, platform: object) -> MandateQuerySet:
        return self.filter(platform__translation_key=platform.translation_key)


class Mandate(ClusterableModel):
    """A seat on a platform, for a term. Rights follow it (`platforms/mandates/rights.py`)."""

    Role = MandateRole

    platform = models.ForeignKey(
        "platforms.PlatformPage", verbose_name=_("platform"), on_delete=models.CASCADE, related_name="mandates"
    )
    person = models.ForeignKey(Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="mandates")
    role = models.CharField(_("role"), max_length=20, choices=MandateRole.choices)
    elected_on = models.DateField(_("elected on"), null=True, blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    minutes = models.FileField(
        _("minutes of the election"),
        blank=True,
        storage=private_storage,
        upload_to="minutes/%Y",
        validators=[validate_kind_of_file],
        help_text=_("Only the federation can open it."),
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    objects = MandateQuerySet.as_manager()
    base_form_class = MandateForm
    panels = [
        MultiFieldPanel([FieldPanel("platform"), FieldPanel("person"), FieldPanel("role")], heading=_("Who and where")),
        FieldRowPanel([FieldPanel("elected_on"), FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("Term")),
        FieldPanel("minutes", widget=PrivateFileInput),
        MultiFieldPanel(
            [
                HelpPanel(content=_("What the predecessor hands over. Give each step its day once it is done.")),
                InlinePanel("handover_items", label=_("Step")),
            ],
            heading=_("Handover"),
        ),
    ]

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="mandate_ends_after_it_begins",
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.person}"

    @property
    def private_file_url(self) -> str:
        return reverse("mandate_minutes", args=[self.pk])

    def clean(self) -> None:
        from ..mandates.rules import check_mandate

        super().clean()
        check_mandate(self, timezone.localdate())


class HandoverItem(Orderable):
    mandate = ParentalKey(Mandate, on_delete=models.CASCADE, related_name="handover_items")
    text = NameField(_("what is handed over"), max_length=255)
    done_on = models.DateField(_("done on"), null=True, blank=True)

    panels = [FieldRowPanel([FieldPanel("text"), FieldPanel("done_on")])]

    class Meta(Orderable.Meta):
        verbose_name = _("step of the handover")
        verbose_name_plural = _("steps of the handover")

    def __str__(self) -> str:
        return self.text
