"""A platform that goes live has its lists, rights, collection and workflow, in each of its languages."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, GroupPagePermission, Page

from home.models import HomePage
from knowledge.models import PaperIndexPage, PracticeIndexPage
from platforms.models import ActivityIndexPage, PlatformAccess, PlatformPage
from platforms.provisioning import provision_platform
from tests.factories.pages import add_page, make_paper, make_platform
from tests.factories.people import make_coordinator, make_working_group_member

pytestmark = pytest.mark.django_db
SECTIONS = (ActivityIndexPage, PaperIndexPage, PracticeIndexPage)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def in_english(platform: PlatformPage) -> PlatformPage:
    index_page = platform.get_parent().get_translation(HomePage.objects.get(locale__language_code="en").locale)
    page = PlatformPage(
        title="Sample", slug=platform.slug, code=platform.code, translation_key=platform.translation_key
    )
    return add_page(index_page, page)


def test_platform__gets_each_list_once_when_published_twice(platform):
    platform.save_revision().publish()
    assert [model.objects.child_of(platform).count() for model in SECTIONS] == [1, 1, 1]


def test_english_platform__shares_access_and_list_keys_with_the_arabic_one(platform):
    english = in_english(platform)
    assert PlatformAccess.objects.filter(platform_key=platform.translation_key).count() == 1
    for model in SECTIONS:
        arabic_list, english_list = model.objects.child_of(platform).get(), model.objects.child_of(english).get()
        assert arabic_list.translation_key == english_list.translation_key
        assert arabic_list.title != english_list.title or english_list.title.isascii()


def test_coordinators__may_publish_on_both_trees(platform):
    english = in_english(platform)
    user = make_coordinator(platform)
    assert platform.permissions_for_user(user).can_publish()
    assert english.permissions_for_user(user).can_publish()


def test_coordinators__may_do_nothing_on_another_platform(site_home, platform):
    other = make_platform(site_home, "EN")
    permissions = other.permissions_for_user(make_coordinator(platform))
    assert not (permissions.can_edit() or permissions.can_publish() or permissions.can_add_subpage())


def test_working_group_member__writes_drafts_in_papers_and_practices_only(platform):
    user = make_working_group_member(platform)
    may_add = {
        model: model.objects.child_of(platform).get().permissions_for_user(user).can_add_subpage() for model in SECTIONS
    }
    assert may_add == {ActivityIndexPage: False, PaperIndexPage: True, PracticeIndexPage: True}
    assert not platform.permissions_for_user(user).can_edit()


def test_paper_list__has_the_approval_workflow_in_both_languages(platform):
    english = in_english(platform)
    for page in (platform, english):
        assert PaperIndexPage.objects.child_of(page).get().get_workflow() is not None
    assert make_paper(platform, live=False).get_workflow() is not None


def test_provisioning__changes_nothing_when_it_runs_again(platform):
    def everything() -> list[int]:
        return [model.objects.count() for model in (Page, Group, Collection, GroupPagePermission)]

    before = everything()
    provision_platform(platform)
    assert everything() == before
