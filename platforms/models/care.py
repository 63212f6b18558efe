"""What keeps content fresh and people informed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class ContentCheck(models.Model):
    """Somebody read a public page and found it still right."""

    page = models.OneToOneField(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="content_check")
    checked_on = models.DateField(_("checked on"))
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("checked by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("check of a page")
        verbose_name_plural = _("checks of pages")

    def __str__(self) -> str:
        return f"{self.page}: {self.checked_on}"


class DigestReceipt(models.Model):
    """Until when a user has been told what happened, so that a second run of the digest repeats nothing."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="digest_receipt"
    )
    sent_at = models.DateTimeField(_("sent on"))

    class Meta:
        verbose_name = _("receipt of a digest")
        verbose_name_plural = _("receipts of digests")

    def __str__(self) -> str:
        return f"{self.user}: {self.sent_at}"
