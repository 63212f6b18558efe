"""What was said to whom about a due date, so that a second run says nothing twice."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReminderKind(models.TextChoices):
    BEFORE = "before", _("Before the due date")
    AFTER = "after", _("After the due date")
    ESCALATION = "escalation", _("Escalation")


class ReminderSent(models.Model):
    """`day` is the day it was said on; a step that begins anew (`step_began_at`) reminds anew."""

    approval_round = models.ForeignKey("knowledge.ApprovalRound", on_delete=models.CASCADE, related_name="reminders")
    step_began_at = models.DateTimeField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=ReminderKind.choices)
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["approval_round", "step_began_at", "user", "kind", "day"], name="one_reminder_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.user}, {self.kind}"
