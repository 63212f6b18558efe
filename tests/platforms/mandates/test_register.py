"""The register of mandates: rights begin and end with the term, and impossible mandates are refused at the field."""

from __future__ import annotations

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from platforms.mandates.rights import Changes, sync_rights
from platforms.mandates.vacancies import vacancies
from platforms.models import Mandate
from tests.factories.pages import make_platform, make_topic
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_federation_user,
    make_mandate,
    make_person,
    make_user,
    make_working_group_member,
    signed_in,
)

pytestmark = pytest.mark.django_db
FIRST, LAST = datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)
ADD = "wagtailsnippets_platforms_mandate:add"


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def federation() -> Client:
    return signed_in(make_federation_user())


def noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=timezone.get_default_timezone())


def form(platform, person, **changes: object) -> dict:
    fields = {
        "platform": platform.pk,
        "person": person.pk,
        "role": "coordinator",
        "starts_on": FIRST.isoformat(),
        "ends_on": LAST.isoformat(),
        "elected_on": "",
        "handover_items": inline_formset([]),
    }
    return nested_form_data(fields | changes)


def errors_of(answer) -> dict:
    return answer.context["form"].errors


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (FIRST - datetime.timedelta(days=1), False),
        (FIRST, True),
        (LAST, True),
        (LAST + datetime.timedelta(days=1), False),
    ],
    ids=["the day before", "first day", "last day", "the day after"],
)
def test_rights__begin_and_end_with_the_term_without_an_edit(platform, time_machine, day, is_open):
    time_machine.move_to(noon(day))
    user = make_coordinator(platform, starts_on=FIRST, ends_on=LAST)
    user.groups.clear()
    session = signed_in(user)
    assert session.get(reverse("wagtailadmin_pages:edit", args=[platform.pk])).status_code == (200 if is_open else 404)
    assert session.get(reverse("wagtailadmin_home")).status_code == (200 if is_open else 302)


def test_open_session__is_refused_the_day_after_the_term(platform, time_machine):
    time_machine.move_to(noon(LAST), tick=False)
    session = signed_in(make_coordinator(platform, starts_on=FIRST, ends_on=LAST))
    url = reverse("wagtailadmin_pages:edit", args=[platform.pk])
    assert session.get(url).status_code == 200
    time_machine.move_to(noon(LAST + datetime.timedelta(days=1)), tick=False)
    assert session.get(url).status_code == 404
    assert session.post(url, {"title": "نموذج: بعد المدة"}).status_code == 404
    assert session.get(reverse("wagtailadmin_home")).status_code == 302
    platform.refresh_from_db()
    assert platform.title != "نموذج: بعد المدة"


def test_open_session__is_refused_at_once_when_the_mandate_is_cut_short(platform):
    user = make_coordinator(platform)
    session = signed_in(user)
    url = reverse("wagtailadmin_pages:edit", args=[platform.pk])
    assert session.get(url).status_code == 200
    mandate = Mandate.objects.get(person__user=user)
    mandate.ends_on = timezone.localdate() - datetime.timedelta(days=1)
    mandate.save()
    assert session.get(url).status_code == 404


def test_session_of_a_day__asks_the_registers_once(platform):
    session = signed_in(make_coordinator(platform))
    with CaptureQueriesContext(connection) as first:
        session.get("/about-nothing/")
    with CaptureQueriesContext(connection) as second:
        session.get("/about-nothing/")
    assert any("platforms_mandate" in query["sql"] for query in first)
    assert not any("platforms_mandate" in query["sql"] for query in second)


def test_rights__follow_the_account_to_another_person(platform):
    mandate = make_mandate(platform, make_person(user=make_user("first")))
    second = make_user("second")
    mandate.person.user = second
    mandate.person.save()
    assert platform.permissions_for_user(second).can_publish()
    assert not platform.permissions_for_user(type(second).objects.get(username="first")).can_publish()


def test_group_joined_by_hand__is_left_again(platform):
    deputy, intruder = make_deputy(platform), make_user("intruder")
    intruder.groups.set(deputy.groups.all())
    changes = sync_rights(timezone.localdate())
    assert {user for user, _group in changes.taken} == {intruder.pk}
    assert not intruder.groups.exists()
    assert deputy.groups.exists()


def test_second_sync__changes_nothing(platform):
    make_coordinator(platform)
    make_working_group_member(platform)
    assert sync_rights(timezone.localdate()) == Changes()


def test_sync__asks_as_often_for_one_account_as_for_thirty(platform, django_assert_num_queries):
    def accounts(numbers: range) -> None:
        for number in numbers:
            make_working_group_member(platform, f"member-{number}", topic=topic)

    topic = make_topic(platform)
    accounts(range(1))
    with django_assert_num_queries(7):
        sync_rights(timezone.localdate())
    accounts(range(1, 30))
    with django_assert_num_queries(7):
        sync_rights(timezone.localdate())


def test_sync_mandates__names_given_taken_and_vacant(platform, capsys):
    user = make_coordinator(platform)
    user.groups.clear()
    call_command("sync_mandates")
    with translation.override("ar"):
        printed = capsys.readouterr().out
    assert user.groups.exists()
    assert "1" in printed.splitlines()[0]
    assert platform.title in printed


def test_vacancy__begins_the_day_after_the_last_term(platform):
    make_mandate(platform, make_person(), starts_on=FIRST, ends_on=LAST)
    coordinator, deputy = vacancies(LAST + datetime.timedelta(days=9))
    assert (coordinator.role, coordinator.since) == ("coordinator", LAST + datetime.timedelta(days=1))
    assert (deputy.role, deputy.since) == ("deputy", None)
    assert [one.role for one in vacancies(LAST)] == ["deputy"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"starts_on": "2026-03-31", "ends_on": "2026-03-01"}, "ends_on"),
        ({"starts_on": "2026-03-15", "ends_on": "2026-04-15"}, "starts_on"),
        ({"elected_on": "2026-06-01", "starts_on": "2026-05-01", "ends_on": ""}, "elected_on"),
        ({"starts_on": "", "ends_on": ""}, "starts_on"),
        ({"starts_on": "31/31/2026"}, "starts_on"),
    ],
    ids=["ends before it begins", "overlaps the seat's holder", "elected after it began", "no first day", "no date"],
)
def test_impossible_mandate__is_refused_at_its_field(platform, federation, changes, field):
    make_mandate(platform, make_person("holder"), starts_on=FIRST, ends_on=LAST)
    person = make_person("next", user=make_user("next"))
    answer = federation.post(reverse(ADD), form(platform, person, **changes))
    assert list(errors_of(answer)) == [field]
    assert Mandate.objects.count() == 1


def test_overlap_message__names_the_holder_and_both_days(platform, federation):
    make_mandate(platform, make_person("holder"), starts_on=FIRST, ends_on=LAST)
    answer = federation.post(reverse(ADD), form(platform, make_person("next", user=make_user("next"))))
    message = " ".join(errors_of(answer)["starts_on"])
    assert "نموذج: holder" in message
    assert "1 آذار 2026" in message
    assert "31 آذار 2026" in message


def test_running_mandate__needs_an_account_and_a_past_one_does_not(platform, federation):
    person = make_person("without an account")
    today = timezone.localdate()
    running = form(platform, person, starts_on=today.isoformat(), ends_on="")
    assert list(errors_of(federation.post(reverse(ADD), running))) == ["person"]
    assert not Mandate.objects.exists()
    federation.post(reverse(ADD), form(platform, person))
    assert Mandate.objects.get().person == person


def test_second_seat_on_the_platform__is_refused_for_the_same_person(platform, federation):
    person = make_person("holder", user=make_user("holder"))
    make_mandate(platform, person, starts_on=FIRST, ends_on=LAST)
    answer = federation.post(reverse(ADD), form(platform, person, role="deputy"))
    assert list(errors_of(answer)) == ["person"]


def test_terms_that_follow_each_other__are_accepted(platform, federation):
    make_mandate(platform, make_person("holder"), starts_on=FIRST, ends_on=LAST)
    person = make_person("next", user=make_user("next"))
    federation.post(reverse(ADD), form(platform, person, starts_on="2026-04-01", ends_on=""))
    assert Mandate.objects.count() == 2


def test_new_mandate__brings_the_usual_steps_of_a_handover_once(platform, federation):
    steps = federation.get(reverse(ADD)).context["form"].formsets["handover_items"]
    assert len(steps.forms) >= 5
    first = {"text": "نموذج: أولى", "done_on": "2026-03-02", "id": ""}
    second = {"text": "نموذج: ثانية", "done_on": "", "id": ""}
    person = make_person("next", user=make_user("next"))
    federation.post(reverse(ADD), form(platform, person, handover_items=inline_formset([first, second])))
    assert [step.text for step in Mandate.objects.get().handover_items.all()] == ["نموذج: أولى", "نموذج: ثانية"]


@pytest.fixture
def mandate_with_minutes(platform, federation) -> Mandate:
    file = SimpleUploadedFile("minutes.pdf", b"%PDF-1.4 sample")
    person = make_person("next", user=make_user("next"))
    federation.post(reverse(ADD), form(platform, person) | {"minutes": file})
    return Mandate.objects.get()


def test_minutes__are_sent_to_the_federation_as_a_download(federation, mandate_with_minutes):
    url = reverse("mandate_minutes", args=[mandate_with_minutes.pk])
    edit = federation.get(reverse("wagtailsnippets_platforms_mandate:edit", args=[mandate_with_minutes.pk]))
    assert url in edit.content.decode()
    answer = federation.get(url)
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 sample"
    assert answer["Content-Disposition"].startswith("attachment")


def test_minutes__are_no_file_for_anybody_else(platform, mandate_with_minutes):
    url = reverse("mandate_minutes", args=[mandate_with_minutes.pk])
    assert signed_in(make_coordinator(platform)).get(url).status_code == 404
    assert Client().get(url).status_code == 302


def test_minutes__are_refused_as_a_program(platform, federation):
    person = make_person("next", user=make_user("next"))
    data = form(platform, person) | {"minutes": SimpleUploadedFile("minutes.html", b"<script>")}
    assert list(errors_of(federation.post(reverse(ADD), data))) == ["minutes"]


def test_platform_page__names_who_coordinated_before_by_consent(platform, client):
    make_mandate(platform, make_person("seen", consents_to_publication=True), starts_on=FIRST, ends_on=LAST)
    make_mandate(platform, make_person("unseen"), role="deputy", starts_on=FIRST, ends_on=LAST)
    page = client.get(platform.url).content.decode()
    assert "نموذج: seen" in page
    assert "31 آذار 2026" in page
    assert "نموذج: unseen" not in page
