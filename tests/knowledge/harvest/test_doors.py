"""What is not public is not told; what was public is told to be gone, and nothing else of it."""

from __future__ import annotations

import datetime
import importlib
import uuid

import pytest
import time_machine
from django.apps import apps
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from knowledge.approval.withdrawal import withdraw
from knowledge.harvest.models import HarvestRecord
from knowledge.models import BestPracticePage, PracticeIndexPage
from tests.factories.pages import make_paper, make_platform, make_practice
from tests.factories.people import make_reviewer
from tests.knowledge.harvest.conftest import identifier_of

pytestmark = pytest.mark.django_db
SECRET = "نموذج: لا يعرفه أحد"
LIST = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


def restrict(page) -> None:
    PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)


def expire(practice) -> None:
    """By the clock alone: the scheduler has not run."""
    Page.objects.filter(pk=practice.pk).update(expire_at=YESTERDAY)


CLOSING = {
    "unpublished": lambda practice: practice.unpublish(),
    "expired": expire,
    "private": restrict,
    "private platform": lambda practice: restrict(practice.get_parent().get_parent().specific),
    "deleted": lambda practice: practice.delete(),
    "deleted with its list": lambda practice: practice.get_parent().delete(),
    "closed behind our back": lambda practice: Page.objects.filter(pk=practice.pk).update(live=False),
}


@pytest.mark.parametrize("close", CLOSING.values(), ids=CLOSING.keys())
def test_closed_item__is_a_deleted_record_and_nothing_else(client, harvester, platform, committed, close):
    with committed():
        practice = make_practice(platform, title=SECRET, slug="secret-address", summary=SECRET)
    assert SECRET in client.get("/oai", LIST).content.decode()
    with committed():
        close(BestPracticePage.objects.get(pk=practice.pk))
    assert harvester.records() == {identifier_of(practice): None}
    assert harvester.headers() == {identifier_of(practice): False}
    header, fields, _about = harvester.getRecord(identifier=identifier_of(practice), metadataPrefix="oai_dc")
    assert (header.isDeleted(), header.setSpec(), fields) == (True, [], None)
    for verb in ("ListRecords", "ListIdentifiers"):
        told = client.get("/oai", LIST | {"verb": verb}).content.decode()
        assert SECRET not in told
        assert "secret-address" not in told


@pytest.mark.parametrize("door", ["draft", "private from the start", "alias"])
def test_item__leaves_no_record_when_it_was_never_public(client, platform, committed, door):
    with committed():
        if door == "private from the start":
            restrict(PracticeIndexPage.objects.child_of(platform).get())
        practice = make_practice(platform, live=door != "draft")
    if door != "alias":
        assert not HarvestRecord.objects.exists()
        return
    english = Locale.objects.get(language_code="en")
    with committed():
        alias = practice.copy_for_translation(english, copy_parents=True, alias=True)
        practice.save_revision().publish()
    assert alias.alias_of_id
    assert [record.language for record in HarvestRecord.objects.all()] == ["ar"]


def test_withdrawn_paper__is_a_deleted_record(harvester, platform, committed):
    with committed():
        paper = make_paper(platform)
    with committed():
        withdraw(paper, make_reviewer(), "نموذج: سبب")
    assert harvester.records() == {identifier_of(paper): None}


def test_private_platform__is_no_set_any_more(harvester, site_home, platform, committed):
    make_platform(site_home, "PR", title=SECRET)
    restrict(platform)
    assert [spec for spec, _name, _description in harvester.listSets()] == ["pr", "federation"]


def test_expired_item__gets_a_new_day_from_the_scheduler(harvester, platform, committed):
    with time_machine.travel(YESTERDAY - datetime.timedelta(days=1)), committed():
        practice = make_practice(platform)
    before = HarvestRecord.objects.get().changed_at
    Page.objects.filter(pk=practice.pk).update(expire_at=YESTERDAY)
    with committed():
        call_command("publish_scheduled")
    record = HarvestRecord.objects.get()
    assert record.is_deleted
    assert record.changed_at > before + datetime.timedelta(days=1)


def test_item__is_back_when_it_is_public_again(harvester, platform, committed):
    with committed():
        practice = make_practice(platform)
    with committed():
        practice.unpublish()
    assert HarvestRecord.objects.get().is_deleted
    with committed():
        practice.save_revision().publish()
    assert harvester.headers() == {identifier_of(practice): True}


@pytest.mark.parametrize("above", ["item", "platform"])
def test_privacy__is_recorded_when_it_begins_and_when_it_ends(harvester, platform, committed, above):
    with committed():
        practice = make_practice(platform)
    with committed():
        restrict(practice if above == "item" else platform)
    assert HarvestRecord.objects.get().is_deleted
    with committed():
        PageViewRestriction.objects.get().delete()
    assert harvester.headers() == {identifier_of(practice): True}


def test_page_made_anew_for_the_same_text__takes_its_record_over(harvester, platform, committed):
    key = uuid.uuid4()
    for number in range(2):
        with committed():
            practice = make_practice(platform, slug=f"practice-{number}", translation_key=key)
        assert harvester.records()[identifier_of(practice)]["identifier"] == [practice.full_url]
        with committed():
            practice.delete()
        assert HarvestRecord.objects.get().is_deleted


def test_move__tells_the_new_address_and_set(harvester, site_home, platform, committed):
    other = make_platform(site_home, "PR")
    with time_machine.travel(YESTERDAY), committed():
        practice = make_practice(platform)
    with committed():
        practice.move(PracticeIndexPage.objects.child_of(other).get(), pos="last-child")
    practice = BestPracticePage.objects.get(pk=practice.pk)
    assert harvester.records(set="pr")[identifier_of(practice)]["identifier"] == [practice.full_url]
    assert HarvestRecord.objects.get().changed_at > YESTERDAY + datetime.timedelta(hours=1)


def test_new_code_of_a_platform__moves_its_items_to_the_new_set(harvester, platform, committed):
    with committed():
        practice = make_practice(platform)
    platform.code = "XY"
    with committed():
        platform.save_revision().publish()
    assert list(harvester.headers(set="xy")) == [identifier_of(practice)]


def test_refresh__costs_the_same_for_a_whole_platform(platform, committed, django_assert_max_num_queries):
    from knowledge.harvest.keeping import refresh

    for number in range(6):
        make_practice(platform, slug=f"practice-{number}")
    with django_assert_max_num_queries(8):
        refresh(platform.pk, is_changed=True)
    assert HarvestRecord.objects.count() == 6


def test_migration__records_what_is_public_now(platform, committed):
    practice, closed = make_practice(platform), make_practice(platform, slug="closed")
    restrict(closed)
    make_practice(platform, slug="draft", live=False)
    migration = importlib.import_module("knowledge.migrations.0005_harvest_records")
    migration.record_what_is_public(apps, None)
    record = HarvestRecord.objects.get()
    assert (record.identifier, record.set_spec, record.is_deleted) == (identifier_of(practice), "fm", False)
