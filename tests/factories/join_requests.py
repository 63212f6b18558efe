"""Requests to join as the public form leaves them."""

from __future__ import annotations

from django.utils import timezone

from platforms.enums import JoinRequestState
from platforms.models import JoinRequest, LocalAuthority, PlatformPage


def make_join_request(platform: PlatformPage, authority: LocalAuthority, **fields: object) -> JoinRequest:
    """Waiting; any other state was decided just now, unless `decided_at` says when."""
    now = timezone.now()
    values = {"contact_name": "نموذج: جهة الاتصال", "contact_email": "contact@example.org", "consented_at": now}
    if fields.get("state", JoinRequestState.WAITING) != JoinRequestState.WAITING:
        values["decided_at"] = now
    return JoinRequest.objects.create(platform=platform, local_authority=authority, **values | fields)
