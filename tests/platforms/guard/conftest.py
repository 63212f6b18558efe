"""A coordinator, the own platform, and another one with everything that must not be seen of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from platforms.models import PlatformPage
from tests.factories.approval import make_ready_paper
from tests.factories.pages import make_activity, make_platform, make_practice, make_topic
from tests.factories.people import make_coordinator
from tests.factories.remembered import remembered

HIDDEN = "خفي"


@dataclass
class Foreign:
    """Another platform. Whatever must not be seen has «خفي» in its title; `changed` is live under «نموذج: ممارسة»."""

    platform: PlatformPage
    draft: Page
    private: Page
    changed: Page
    paper: Page

    @property
    def hidden(self) -> list[Page]:
        return [self.draft, self.private, self.paper]


@pytest.fixture
def platform(site_home) -> PlatformPage:
    return make_platform(site_home)


@pytest.fixture
def foreign(site_home) -> Foreign:
    return make_foreign(site_home)


@remembered
def make_foreign(home: HomePage) -> Foreign:
    other = make_platform(home, "EN")
    private = make_activity(other, title=f"نموذج: خاص {HIDDEN}", slug="private")
    PageViewRestriction.objects.create(page=private.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    changed = make_practice(other, title="نموذج: ممارسة منشورة")
    changed.title = f"نموذج: عنوان {HIDDEN}"
    changed.save_revision()
    draft = make_topic(other, "EN-1", live=False, title=f"نموذج: موضوع {HIDDEN}")
    paper = make_ready_paper(other, title=f"نموذج: ورقة {HIDDEN}", slug="hidden")
    return Foreign(other, draft, private, changed, paper)


@pytest.fixture
def coordinator(platform) -> Client:
    client = Client()
    client.force_login(make_coordinator(platform))
    return client
