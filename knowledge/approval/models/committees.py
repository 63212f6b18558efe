"""Approval committees: named seats, each with a holder and somebody who stands in."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from manassat.core.name_fields import NameField

from ..committee_form import CommitteeForm, SeatsPanel
from ..enums import SeatRole


class Committee(ClusterableModel):
    name = NameField(_("name"), max_length=255, unique=True)

    base_form_class = CommitteeForm
    panels = [FieldPanel("name"), SeatsPanel("seats", heading=_("Seats of the committee"), label=_("Seat"))]

    class Meta:
        verbose_name = _("approval committee")
        verbose_name_plural = _("approval committees")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CommitteeSeat(Orderable):
    """Without the approval of a required seat a step does not pass, whatever the others say."""

    committee = ParentalKey(Committee, on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("holder"), on_delete=models.CASCADE, related_name="committee_seats"
    )
    role = models.CharField(_("role"), max_length=20, choices=SeatRole.choices, default=SeatRole.MEMBER)
    is_required = models.BooleanField(
        _("required"), default=False, help_text=_("Nothing is approved without this seat.")
    )
    alternate = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("alternate"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="alternate_seats",
        help_text=_("Decides where the holder may not, and after the due date."),
    )

    panels = [
        FieldRowPanel([FieldPanel("user"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("is_required"), FieldPanel("alternate")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("seat")
        verbose_name_plural = _("seats")

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.user.get_full_name() or self.user.get_username()}"
