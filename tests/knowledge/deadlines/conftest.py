from __future__ import annotations

import pytest

from tests.factories.approval import Cast
from tests.factories.pages import make_platform


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def cast(platform) -> Cast:
    return Cast(platform)


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)
