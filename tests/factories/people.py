"""Accounts as the registers make them: rights come from a mandate, a seat in a working group, or the federation."""

from __future__ import annotations

import datetime

from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from knowledge.workflow import reviewers_group
from manassat.users.models import User
from platforms.enums import MandateRole
from platforms.groups import federation_group
from platforms.mandates.rights import sync_rights
from platforms.models import Mandate, Person, PlatformPage, TopicPage, WorkingGroupMember

from .authorities import make_authority
from .pages import make_topic
from .remembered import remembered

YEAR = datetime.timedelta(days=365)


@remembered
def make_user(name: str, *groups: Group) -> User:
    user = User.objects.create_user(name, email=f"{name}@example.org")
    user.groups.set(groups)
    return user


@remembered
def make_person(name: str = "person", *, user: User | None = None, **fields: object) -> Person:
    return Person.objects.create(name_ar=f"نموذج: {name}", user=user, **fields)


@remembered
def make_mandate(platform: PlatformPage, person: Person, **fields: object) -> Mandate:
    """Running since a year ago and for a year to come, as coordinator."""
    today = timezone.localdate()
    term = {"role": MandateRole.COORDINATOR, "starts_on": today - YEAR, "ends_on": today + YEAR}
    return Mandate.objects.create(platform=platform, person=person, **term | fields)


@remembered
def make_coordinator(platform: PlatformPage, name: str = "coordinator", **mandate: object) -> User:
    user = make_user(name)
    make_mandate(platform, make_person(name, user=user), **mandate)
    return user


@remembered
def make_deputy(platform: PlatformPage, name: str = "deputy") -> User:
    return make_coordinator(platform, name, role=MandateRole.DEPUTY)


@remembered
def make_former_coordinator(platform: PlatformPage, name: str = "former") -> User:
    """The term ended yesterday."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    return make_coordinator(platform, name, ends_on=yesterday)


@remembered
def make_working_group_member(
    platform: PlatformPage, name: str = "member", *, topic: TopicPage | None = None, **fields: object
) -> User:
    """With a seat in the working group of `topic`, or of the platform's first one, made where there is none."""
    user = make_user(name)
    topic = topic or TopicPage.objects.descendant_of(platform).first() or make_topic(platform)
    authority = fields.pop("local_authority", None) or make_authority(f"authority-of-{name}")
    WorkingGroupMember.objects.create(
        page=topic, person=make_person(name, user=user), local_authority=authority, **fields
    )
    sync_rights(timezone.localdate())
    return user


@remembered
def make_federation_user(name: str = "federation") -> User:
    return make_user(name, federation_group())


@remembered
def make_reviewer(name: str = "reviewer") -> User:
    return make_user(name, federation_group(), reviewers_group())


@remembered
def make_superuser(name: str = "root") -> User:
    return User.objects.create_superuser(name, f"{name}@example.org")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
