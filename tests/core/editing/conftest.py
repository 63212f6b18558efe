"""Two people who may edit the same pages."""

from __future__ import annotations

import pytest
from django.test import Client

from platforms.models import LearningDayPage
from tests.factories.pages import make_learning_day, make_platform
from tests.factories.people import make_coordinator, make_deputy

from .editor import OpenForm


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def day(platform) -> LearningDayPage:
    return make_learning_day(platform, summary="نموذج: كما كان")


@pytest.fixture
def first(platform):
    return make_coordinator(platform, "first")


@pytest.fixture
def second(platform):
    return make_deputy(platform, "second")


@pytest.fixture
def open_form():
    """The page's form as `user` has it before them."""

    def opened(user, page) -> OpenForm:
        client = Client()
        client.force_login(user)
        return OpenForm(client, page)

    return opened
