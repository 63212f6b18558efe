"""An authority asks to join a platform, through the public form."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from manassat.core.name_fields import NameField

from ..enums import JoinRequestState
from .authorities import LocalAuthority


class JoinRequestQuerySet(models.QuerySet["JoinRequest"]):
    def waiting(self) -> JoinRequestQuerySet:
        """Longest first."""
        return self.filter(state=JoinRequestState.WAITING).order_by("asked_at")


class JoinRequest(models.Model):
    """Contact data serves the answer only: no public page shows any of it."""

    platform = models.ForeignKey(
        "platforms.PlatformPage", verbose_name=_("platform"), on_delete=models.CASCADE, related_name="join_requests"
    )
    local_authority = models.ForeignKey(
        LocalAuthority, verbose_name=_("local authority"), on_delete=models.CASCADE, related_name="join_requests"
    )
    contact_name = NameField(_("name of the contact person"), max_length=255)
    contact_position = NameField(_("position"), max_length=255, blank=True)
    contact_email = models.EmailField(_("email address"))
    contact_phone = models.CharField(_("telephone"), max_length=30, blank=True)
    reason = models.TextField(_("what the authority hopes for"), blank=True, max_length=2000)
    consented_at = models.DateTimeField(_("agreed to the use of the data on"))
    language_code = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="ar")
    state = models.CharField(
        _("state"), max_length=10, choices=JoinRequestState.choices, default=JoinRequestState.WAITING
    )
    answer = models.TextField(_("answer"), blank=True, help_text=_("Goes to the contact person with the decision."))
    asked_at = models.DateTimeField(_("asked on"), auto_now_add=True)
    decided_at = models.DateTimeField(_("decided on"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    objects = JoinRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "local_authority"],
                condition=models.Q(state=JoinRequestState.WAITING),
                name="one_waiting_request_per_platform",
                violation_error_message=_("A request of this authority is waiting already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.local_authority} · {self.platform}"
