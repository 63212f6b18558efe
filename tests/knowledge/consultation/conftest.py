from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from knowledge.approval.models import ApprovalStep, Consultation
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.approval import Cast
from tests.factories.consultations import consult_after_endorsement, consulted
from tests.factories.pages import make_platform
from tests.factories.people import make_working_group_member
from tests.factories.remembered import remembered

TITLE = "نموذج: عنوان المسودة"


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def cast(platform) -> Cast:
    return Cast(platform)


@pytest.fixture
def step(platform) -> ApprovalStep:
    return consult_after_endorsement()


@pytest.fixture
def member(platform) -> User:
    return make_named_member(platform)


@remembered
def make_named_member(platform: PlatformPage) -> User:
    member = make_working_group_member(platform)
    member.first_name = "نموذج: عضوة"
    member.save()
    return member


@pytest.fixture
def consultation(cast, member, step) -> Consultation:
    return consulted(cast, title=TITLE, problem="<p>نموذج: فقرة أولى</p><ul><li>نموذج: بند</li></ul>")


@contextmanager
def days_later(days: int) -> Iterator[None]:
    """At noon, so that a day is a day."""
    noon = timezone.localtime().replace(hour=12, minute=0) + datetime.timedelta(days=days)
    with time_machine.travel(noon):
        yield


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
