"""Who gets into the admin, where votes are cast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from manassat.users.models import User


def users_in_the_admin() -> QuerySet[User]:
    """Active ones; each once."""
    return get_user_model().objects.with_perm("wagtailadmin.access_admin")


def name_of(user: User) -> str:
    """For a list to choose from: two people may bear one name."""
    name = user.get_full_name()
    return f"{name} ({user.get_username()})" if name else user.get_username()
