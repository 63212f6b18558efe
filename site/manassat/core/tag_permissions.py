"""Who may do what with the names of tags."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from .models import TagLabel


class TagLabelPermissionPolicy(ModelPermissionPolicy):
    """Superusers neither add nor delete: a label comes and goes with its tag."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action in ("change", "view") and super().user_has_permission(user, action)


def install() -> None:
    register_permission_policy(TagLabel, TagLabelPermissionPolicy(TagLabel))
