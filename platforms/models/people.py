"""Persons and their mandates. A person appears in public only by consent."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from manassat.core.models import BilingualName

from ..enums import MandateRole
from ..forms import OfPlatformForm
from .authorities import LocalAuthority


class Person(BilingualName):
    job_title = models.CharField(_("job title"), max_length=200, blank=True)
    local_authority = models.ForeignKey(
        LocalAuthority,
        verbose_name=_("local authority"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="people",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
    )
    consents_to_publication = models.BooleanField(
        _("agrees to appear in public"), default=False, help_text=_("Without it the name stays inside.")
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("job_title"), FieldPanel("local_authority")]),
        FieldRowPanel([FieldPanel("user"), FieldPanel("consents_to_publication")]),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["name_ar"]


class MandateQuerySet(models.QuerySet["Mandate"]):
    def serving_on(self, day: datetime.date) -> MandateQuerySet:
        """First and last day included; a mandate without an end goes on."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)

    def of_platform(self, platform: object) -> MandateQuerySet:
        return self.filter(platform__translation_key=platform.translation_key)


class Mandate(models.Model):
    """Who coordinates a platform, elected when, from which day to which."""

    Role = MandateRole

    platform = models.ForeignKey(
        "platforms.PlatformPage", verbose_name=_("platform"), on_delete=models.CASCADE, related_name="mandates"
    )
    person = models.ForeignKey(Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="mandates")
    role = models.CharField(_("role"), max_length=20, choices=MandateRole.choices)
    elected_on = models.DateField(_("elected on"), null=True, blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    is_sample = models.BooleanField(_("sample"), default=False)

    objects = MandateQuerySet.as_manager()
    base_form_class = OfPlatformForm
    panels = [
        MultiFieldPanel([FieldPanel("platform"), FieldPanel("person"), FieldPanel("role")], heading=_("Who and where")),
        FieldRowPanel([FieldPanel("elected_on"), FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("Term")),
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

    def clean(self) -> None:
        super().clean()
        if self.elected_on and self.starts_on and self.elected_on > self.starts_on:
            raise ValidationError({"elected_on": _("The election is after the first day of the term.")})
