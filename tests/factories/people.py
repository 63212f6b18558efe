"""Accounts in the groups that provisioning made."""

from __future__ import annotations

from django.contrib.auth.models import Group

from home.provisioning import federation_group
from knowledge.workflow import reviewers_group
from manassat.users.models import User
from platforms.models import PlatformAccess, PlatformPage


def make_user(name: str, *groups: Group) -> User:
    user = User.objects.create_user(name, email=f"{name}@example.org")
    user.groups.set(groups)
    return user


def make_coordinator(platform: PlatformPage, name: str = "coordinator") -> User:
    return make_user(name, _access(platform).coordinators)


def make_working_group_member(platform: PlatformPage, name: str = "member") -> User:
    return make_user(name, _access(platform).members)


def make_federation_user(name: str = "federation") -> User:
    return make_user(name, federation_group())


def make_reviewer(name: str = "reviewer") -> User:
    return make_user(name, federation_group(), reviewers_group())


def _access(platform: PlatformPage) -> PlatformAccess:
    return PlatformAccess.objects.get(platform_key=platform.translation_key)
