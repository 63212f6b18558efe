"""A paper on its way through the rule: one round from a submission to its end."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from ..enums import Choice, RoundStatus
from .rules import ApprovalRule, ApprovalStep


class ApprovalRoundQuerySet(models.QuerySet["ApprovalRound"]):
    def open(self) -> ApprovalRoundQuerySet:
        return self.filter(status=RoundStatus.OPEN)

    def overdue_on(self, day: datetime.date) -> ApprovalRoundQuerySet:
        return self.open().filter(due_on__lt=day)


class ApprovalRound(models.Model):
    """`text_hash` is that of the text under vote; `revision` holds it. Working state: the ledger is the record."""

    page = models.ForeignKey("knowledge.PositionPaperPage", on_delete=models.CASCADE, related_name="approval_rounds")
    task_state = models.OneToOneField(TaskState, on_delete=models.CASCADE, related_name="approval_round")
    # A rule or step under way is not deleted (knowledge/approval/receivers.py); what is over lets go of it.
    rule = models.ForeignKey(ApprovalRule, null=True, on_delete=models.SET_NULL, related_name="rounds")
    step = models.ForeignKey(ApprovalStep, null=True, on_delete=models.SET_NULL, related_name="rounds")
    status = models.CharField(_("state"), max_length=20, choices=RoundStatus.choices, default=RoundStatus.OPEN)
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    text_hash = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    submitted_at = models.DateTimeField(_("submitted at"), default=timezone.now)
    step_began_at = models.DateTimeField(_("step began at"), default=timezone.now)
    due_on = models.DateField(_("due on"))
    escalation = models.PositiveSmallIntegerField(
        default=0, help_text="0: nobody, 1: alternates too, 2: the federation was told."
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ApprovalRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=Q(status=RoundStatus.OPEN), name="one_open_approval_round_a_page"
            )
        ]
        indexes = [models.Index(fields=["status", "due_on"])]

    def __str__(self) -> str:
        return f"{self.page}: {self.step}"

    @property
    def is_open(self) -> bool:
        return self.status == RoundStatus.OPEN

    def get_absolute_url(self) -> str:
        """The review screen in the admin."""
        return reverse("moderation_review", args=[self.pk])


class Vote(models.Model):
    """Bound to the text that was shown; `is_void` once that text was changed. Never edited by its voter."""

    approval_round = models.ForeignKey(ApprovalRound, on_delete=models.CASCADE, related_name="votes")
    step = models.ForeignKey(ApprovalStep, null=True, on_delete=models.SET_NULL, related_name="votes")
    voter = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    role = models.CharField(max_length=20, help_text="A `SeatRole`, or what a mandate or group calls its members.")
    stands_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    choice = models.CharField(_("vote"), max_length=10, choices=Choice.choices)
    reason = models.TextField(_("reason"), blank=True)
    text_hash = models.CharField(max_length=64)
    cast_at = models.DateTimeField(default=timezone.now)
    is_void = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        ordering = ["cast_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["approval_round", "step", "voter"], condition=Q(is_void=False), name="one_valid_vote_a_voter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.voter}: {self.get_choice_display()}"


class SeatReassignment(models.Model):
    """In one round the federation lets `to_user` decide at a step, for `from_user` or beside the others."""

    approval_round = models.ForeignKey(ApprovalRound, on_delete=models.CASCADE, related_name="reassignments")
    step = models.ForeignKey(ApprovalStep, null=True, on_delete=models.SET_NULL, related_name="+")
    from_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    to_user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField(_("reason"))
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("reassigned seat")
        verbose_name_plural = _("reassigned seats")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_user} → {self.to_user}"
