"""A member's own page, and the rule that nobody sits twice in one group."""

from __future__ import annotations

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from platforms.models import WorkingGroupMember
from tests.factories.authorities import make_authority
from tests.factories.notes import make_note, make_note_file
from tests.factories.pages import make_platform, make_topic
from tests.factories.people import make_coordinator, make_person, make_user, make_working_group_member, signed_in

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def topic(platform):
    return make_topic(platform)


def test_groups__are_listed_with_members_meetings_and_notes(platform, topic):
    member = make_working_group_member(platform, topic=topic, role="نموذج: مقرر")
    make_working_group_member(platform, "colleague", topic=topic)
    make_note(topic, slug="old", title="نموذج: محضر أول", met_on=TODAY - datetime.timedelta(days=40))
    newest = make_note(topic, slug="new", title="نموذج: محضر ثان", met_on=TODAY - datetime.timedelta(days=10))
    make_note(topic, slug="coming", title="نموذج: اجتماع قادم", met_on=TODAY + datetime.timedelta(days=5))
    make_note(topic, slug="draft", title="نموذج: مسودة", live=False)
    file = make_note_file(newest)
    html = signed_in(member).get("/groups/").content.decode()
    assert topic.title in html
    assert "نموذج: colleague" in html
    assert "نموذج: مقرر" in html
    assert html.index("نموذج: اجتماع قادم") < html.index("نموذج: محضر ثان") < html.index("نموذج: محضر أول")
    assert file.private_file_url in html
    assert "نموذج: مسودة" not in html


def test_groups__are_those_of_the_signed_in_user_only(platform, topic):
    other = make_topic(platform, "FM-2", title="نموذج: موضوع آخر")
    make_note(other, title="نموذج: محضر غيرنا")
    make_working_group_member(platform, "stranger", topic=other)
    html = signed_in(make_working_group_member(platform, topic=topic)).get("/groups/").content.decode()
    for word in ("نموذج: موضوع آخر", "نموذج: محضر غيرنا", "نموذج: stranger"):
        assert word not in html


def test_groups__ask_readers_to_sign_in_and_tell_accounts_without_a_seat(client, site_home):
    answer = client.get("/groups/")
    assert answer.status_code == 302
    assert "next=/groups/" in answer["Location"]
    assert signed_in(make_user("account")).get("/groups/").context["groups"] == []


def test_groups__are_kept_by_no_cache_and_no_search_engine(platform, topic):
    answer = signed_in(make_working_group_member(platform, topic=topic)).get("/groups/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_groups__cost_the_same_queries_with_ten_times_the_rows(platform, topic):
    user = make_working_group_member(platform, topic=topic)
    person = user.person

    def add(numbers: range) -> None:
        for number in numbers:
            more = make_topic(platform, f"FM-{number}")
            WorkingGroupMember.objects.create(page=more, person=person, local_authority=make_authority(f"a-{number}"))
            make_note_file(make_note(more))

    client = signed_in(user)
    add(range(10, 11))
    client.get("/groups/")
    few = _queries(client)
    add(range(20, 30))
    assert _queries(client) == few <= 15


def _queries(client: Client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get("/groups/")
    return len(queries)


def test_menu_of_the_admin__leads_members_to_their_groups(platform, topic):
    member = signed_in(make_working_group_member(platform, topic=topic)).get("/admin/").content.decode()
    assert '"/groups/"' in member
    assert '"/groups/"' not in signed_in(make_coordinator(platform)).get("/admin/").content.decode()


@pytest.mark.parametrize("consents", [True, False])
def test_role__is_public_only_with_the_persons_consent(client, topic, consents):
    person = make_person(consents_to_publication=consents)
    WorkingGroupMember.objects.create(
        page=topic, local_authority=make_authority(), person=person, role="نموذج: مقررة المجموعة"
    )
    assert ("نموذج: مقررة المجموعة" in client.get(topic.url).content.decode()) is consents


def topic_form(topic, rows: list[dict]) -> dict:
    fields = {
        "title": topic.title,
        "slug": topic.slug,
        "code": topic.code,
        "body": streamfield([]),
        "working_group": inline_formset([{"role": "", "person": "", "id": ""} | row for row in rows]),
    }
    return nested_form_data(fields)


def save(client: Client, topic, rows: list[dict], **action: str):
    return client.post(reverse("wagtailadmin_pages:edit", args=[topic.pk]), topic_form(topic, rows) | action)


@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}], ids=["draft", "publish"])
def test_person_twice__is_refused_at_the_second_row(platform, topic, action):
    client, person = signed_in(make_coordinator(platform)), make_person("twice")
    first, second = make_authority("first"), make_authority("second")
    rows = [{"local_authority": one.pk, "person": person.pk} for one in (first, second)]
    formset = save(client, topic, rows, **action).context["form"].formsets["working_group"]
    assert [list(errors) for errors in formset.errors] == [[], ["person"]]
    assert "نموذج: twice" in formset.errors[1]["person"][0]
    assert not WorkingGroupMember.objects.exists()
    assert not topic.get_latest_revision_as_object().working_group.exists()


def test_authority_twice_without_a_person__is_refused_at_the_second_row(platform, topic):
    client, authority = signed_in(make_coordinator(platform)), make_authority()
    rows = [{"local_authority": authority.pk}] * 2
    formset = save(client, topic, rows).context["form"].formsets["working_group"]
    assert [list(errors) for errors in formset.errors] == [[], ["local_authority"]]


def test_two_persons_of_one_authority__may_sit_together(platform, topic):
    client, authority = signed_in(make_coordinator(platform)), make_authority()
    rows = [{"local_authority": authority.pk, "person": make_person(name).pk} for name in ("one", "two")]
    save(client, topic, rows, **{"action-publish": "1"})
    assert WorkingGroupMember.objects.count() == 2


def test_seat_moved_to_another_row__is_saved(platform, topic):
    client, person = signed_in(make_coordinator(platform)), make_person("moved")
    first, second = make_authority("first"), make_authority("second")
    rows = [
        {"local_authority": first.pk, "person": person.pk, "DELETE": "1"},
        {"local_authority": second.pk, "person": person.pk},
    ]
    save(client, topic, rows, **{"action-publish": "1"})
    assert WorkingGroupMember.objects.get().local_authority == second
