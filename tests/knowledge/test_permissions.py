"""Nobody publishes a position paper by hand: a decision does."""

from __future__ import annotations

import pytest

from knowledge.models import PaperIndexPage
from tests.factories.pages import make_paper, make_platform, make_practice
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_reviewer,
    make_superuser,
    make_working_group_member,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def test_coordinator__cannot_publish_a_paper_nor_a_new_one(platform):
    user = make_coordinator(platform)
    paper = make_paper(platform, live=False)
    assert not paper.permissions_for_user(user).can_publish()
    assert not PaperIndexPage.objects.child_of(platform).get().permissions_for_user(user).can_publish_subpage()


def test_coordinator__cannot_unpublish_a_paper(platform):
    paper = make_paper(platform)
    assert not paper.permissions_for_user(make_coordinator(platform)).can_unpublish()


def test_coordinator__can_edit_and_submit_a_paper(platform):
    permissions = make_paper(platform, live=False).permissions_for_user(make_coordinator(platform))
    assert permissions.can_edit()
    assert permissions.can_submit_for_moderation()


def test_coordinator__can_publish_a_practice(platform):
    assert make_practice(platform, live=False).permissions_for_user(make_coordinator(platform)).can_publish()


def test_working_group_member__cannot_publish_a_paper(platform):
    paper = make_paper(platform, live=False)
    assert not paper.permissions_for_user(make_working_group_member(platform)).can_publish()


@pytest.mark.parametrize("make", [make_federation_user, make_reviewer, make_superuser])
def test_paper__is_published_by_nobody_by_hand(platform, make):
    paper, user = make_paper(platform, live=False), make()
    assert not paper.permissions_for_user(user).can_publish()
    assert not PaperIndexPage.objects.child_of(platform).get().permissions_for_user(user).can_publish_subpage()


def test_list_of_papers__is_published_as_any_page(platform):
    assert PaperIndexPage.objects.child_of(platform).get().permissions_for_user(make_federation_user()).can_publish()


def test_decided_paper__is_withdrawn_by_the_federation_and_deleted_by_nobody(platform):
    paper = make_paper(platform)
    assert paper.permissions_for_user(make_federation_user()).can_unpublish()
    for user in (make_reviewer(), make_superuser()):
        assert not paper.permissions_for_user(user).can_delete()
        assert not paper.permissions_for_user(user).can_move()
