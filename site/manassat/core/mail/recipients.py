"""Who a mail goes to, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from django.db.models import QuerySet


@dataclass(frozen=True)
class Recipient:
    """`user` is None for somebody without an account, who then finds no link to preferences in the mail."""

    email: str
    language_code: str
    name: str = ""
    user: AbstractUser | None = None


def recipient_of(user: AbstractUser) -> Recipient:
    """In the language of the user's admin; Wagtail's own answer falls back to that of whoever caused the mail."""
    chosen = getattr(getattr(user, "wagtail_userprofile", None), "preferred_language", "")
    language_code = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    return Recipient(user.email, language_code, user.get_full_name() or user.get_username(), user)


def recipients_among(users: QuerySet[AbstractUser]) -> list[Recipient]:
    """Active ones with an address, each once. 1 query."""
    reachable = users.filter(is_active=True).exclude(email="").select_related("wagtail_userprofile")
    return [recipient_of(user) for user in reachable.order_by("pk").distinct()]
