"""Who was shown which text, and how somebody likes to see the queue."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from manassat.core.name_fields import NameField


class ReviewOpening(models.Model):
    """A user was shown this text on the review screen; without it there is no vote."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    approval_round = models.ForeignKey("knowledge.ApprovalRound", on_delete=models.CASCADE, related_name="openings")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    text_hash = models.CharField(max_length=64)
    opened_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "approval_round", "text_hash"], name="one_opening_a_text")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.text_hash[:8]}"


class SavedView(models.Model):
    """A user's filters and order of the moderation queue; `query` is the query string."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="moderation_views")
    name = NameField(_("name"), max_length=60)
    query = models.CharField(max_length=1000, blank=True)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                name="one_saved_view_a_name",
                violation_error_message=_("You have a view of that name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
