"""Whom a mail of the platforms goes to."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from manassat.core.mail import Recipient, recipients_among

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def federation_users() -> QuerySet:
    """Those to whom the federation's work was given; technical superusers are not among them."""
    permission = "platforms.oversee_platforms"
    return get_user_model().objects.with_perm(permission, include_superusers=False, backend=MODEL_BACKEND)


def federation() -> list[Recipient]:
    return recipients_among(federation_users())
