"""The members of a platform comment on a text before it is decided, and each comment is answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Consultation(models.Model):
    """On the text of one round at its consultation step; `closes_on` is the last day for comments.

    `closed_at` and `summary` are set together, once every comment is answered.
    """

    approval_round = models.OneToOneField(
        "knowledge.ApprovalRound", on_delete=models.CASCADE, related_name="consultation"
    )
    text_hash = models.CharField(max_length=64)
    opened_at = models.DateTimeField(default=timezone.now)
    closes_on = models.DateField(_("last day for comments"))
    closed_at = models.DateTimeField(null=True, blank=True)
    summary = models.TextField(_("summary for readers"), blank=True)

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def __str__(self) -> str:
        return f"{self.approval_round.page}: {self.closes_on}"


class ConsultationComment(models.Model):
    """`paragraph` is the place in the list of paragraphs, from 1; `quote` is its beginning as it was shown."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    paragraph = models.PositiveSmallIntegerField(_("paragraph"))
    quote = models.CharField(max_length=255)
    text = models.TextField(_("comment"), max_length=3000)
    made_at = models.DateTimeField(default=timezone.now)
    is_accepted = models.BooleanField(_("accepted"), null=True)
    answer = models.TextField(_("why"), blank=True, max_length=3000)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("comment in a consultation")
        verbose_name_plural = _("comments in a consultation")
        ordering = ["paragraph", "made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.paragraph}: {self.text[:60]}"
