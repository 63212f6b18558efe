from __future__ import annotations

import pytest
from django.urls import reverse

from manassat.users.models import User
from tests.factories.approval import Cast
from tests.factories.pages import make_platform
from tests.factories.people import signed_in

QUEUE = "moderation_queue"


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def other_platform(site_home):
    return make_platform(site_home, "EN")


@pytest.fixture
def cast(platform) -> Cast:
    return Cast(platform)


@pytest.fixture
def other_cast(other_platform) -> Cast:
    """With a committee of its own seats in the same committee."""
    return Cast(other_platform)


def queue_of(user: User, **asked: str):
    return signed_in(user).get(reverse(QUEUE), asked)


def titles(response) -> list[str]:
    return [entry.title for entry in response.context["object_list"]]


def seen_by(user: User, **asked: str) -> list[str]:
    return titles(queue_of(user, **asked))
