"""Reviewers without an account: one link, one paper, one person, comments only."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from manassat.core.name_fields import NameField


class OutsideReview(models.Model):
    """An invitation. The link is signed over `key`; it ends with `expires_at`, `revoked_at` or the paper's round."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    approval_round = models.ForeignKey(
        "knowledge.ApprovalRound", on_delete=models.CASCADE, related_name="outside_reviews"
    )
    name = NameField(_("name"), max_length=255)
    email = models.EmailField(_("e-mail"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="ar")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("outside review")
        verbose_name_plural = _("outside reviews")
        ordering = ["invited_at", "pk"]

    def __str__(self) -> str:
        return self.name


class OutsideReviewUse(models.Model):
    """One use of the link: opened where `comment` is empty."""

    outside_review = models.ForeignKey(OutsideReview, on_delete=models.CASCADE, related_name="uses")
    at = models.DateTimeField(default=timezone.now)
    text_hash = models.CharField(max_length=64)
    comment = models.TextField(_("comment"), blank=True, max_length=5000)

    class Meta:
        verbose_name = _("use of a review link")
        verbose_name_plural = _("uses of a review link")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.outside_review}: {self.at:%Y-%m-%d %H:%M}"
