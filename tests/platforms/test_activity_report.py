"""After the day a few fields turn the announcement into a record, through the page's revisions."""

from __future__ import annotations

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.test.utils.form_data import rich_text, streamfield

from platforms.activity_admin import reports
from tests.factories.authorities import make_authority
from tests.factories.pages import make_learning_day, make_platform
from tests.factories.people import make_coordinator, make_deputy, make_user, make_working_group_member, signed_in
from tests.factories.reports import materials, report_form, report_url, video

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
YESTERDAY, TOMORROW = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def day(platform):
    return make_learning_day(
        platform,
        starts_on=YESTERDAY,
        starts_at=datetime.time(10),
        seats=30,
        online_url="https://example.org/room",
    )


@pytest.fixture
def coordinator(platform) -> Client:
    return signed_in(make_coordinator(platform))


def case(title: str, authority) -> tuple[str, dict]:
    return "case", {"title": title, "local_authority": authority.pk, "shown_by": "نموذج: متحدثة", "text": ""}


def publish(client: Client, day, **changes: object):
    answer = client.post(report_url(day), report_form(day, **changes) | {"publish": "1"})
    day.refresh_from_db()
    return answer


def save(client: Client, day, **changes: object):
    answer = client.post(report_url(day), report_form(day, **changes) | {"save": "1"})
    day.refresh_from_db()
    return answer


def arabic(text: str) -> str:
    with translation.override("ar"):
        return gettext(text)


def edit_url(day) -> str:
    return reverse("wagtailadmin_pages:edit", args=[day.pk])


def test_published_report__makes_the_page_a_record(coordinator, client, day):
    shown = streamfield([case("نموذج: جباية بالهاتف", make_authority())])
    answer = publish(coordinator, day, cases_shown=shown, materials=materials(video()))
    assert answer["Location"] == edit_url(day)
    assert day.reported_on == TODAY
    html = client.get(day.url).content.decode()
    for words in ("<dd>24</dd>", "نموذج: اتفق المشاركون", "نموذج: اجتماع في الخريف", "نموذج: جباية بالهاتف"):
        assert words in html
    assert "نموذج: متحدثة" in html
    assert "نموذج: sample-town" in html
    assert html.count("نموذج: تسجيل") == 1


def test_report__stands_before_what_was_announced(coordinator, client, day):
    day.body = [{"type": "text", "value": "<p>نموذج: الإعلان</p>"}]
    day.save_revision().publish()
    publish(coordinator, day, materials=materials(video()))
    html = client.get(day.url).content.decode()
    assert html.index("نموذج: اتفق المشاركون") < html.index("نموذج: تسجيل") < html.index("نموذج: الإعلان")


@pytest.mark.parametrize("is_reported", [True, False], ids=["reported", "not reported yet"])
def test_past_day__no_longer_shows_where_to_join_it(coordinator, client, day, is_reported):
    if is_reported:
        publish(coordinator, day)
    for address in (day.url, f"/calendar/{day.pk}.ics", "/calendar.ics", "/calendar/"):
        assert "example.org/room" not in client.get(address).content.decode()
    assert "<dd>30</dd>" not in client.get(day.url).content.decode()


def test_day_to_come__tells_machines_where_to_join_it(client, platform):
    day = make_learning_day(platform, starts_on=TOMORROW, online_url="https://example.org/room")
    assert client.get(day.url).content.decode().count("example.org/room") == 2
    assert "example.org/room" in client.get(f"/calendar/{day.pk}.ics").content.decode()


def test_saved_report__is_seen_by_no_reader_and_loses_no_other_draft(coordinator, client, day):
    day.summary = "نموذج: ملخص لم ينشر"
    day.save_revision()
    save(coordinator, day)
    draft = day.get_latest_revision_as_object()
    assert (draft.summary, draft.participant_count) == ("نموذج: ملخص لم ينشر", 24)
    assert (day.participant_count, day.reported_on, day.summary) == (None, None, "")
    assert "نموذج: اتفق المشاركون" not in client.get(day.url).content.decode()


def test_other_unpublished_changes__stay_a_draft(coordinator, day):
    day.summary, day.venue = "نموذج: ملخص لم ينشر", "نموذج: قاعة"
    day.save_revision()
    form = coordinator.get(report_url(day))
    assert len(form.context["unpublished"]) == 2
    publish(coordinator, day)
    assert (day.participant_count, day.summary, day.venue) == (24, "", "")
    draft = day.get_latest_revision_as_object()
    assert (draft.participant_count, draft.summary, draft.reported_on) == (24, "نموذج: ملخص لم ينشر", TODAY)
    assert day.has_unpublished_changes


def test_other_unpublished_changes__go_out_with_the_report_when_asked_for(coordinator, day):
    day.summary = "نموذج: ملخص لم ينشر"
    day.save_revision()
    publish(coordinator, day, with_other_changes="on")
    assert (day.participant_count, day.summary) == (24, "نموذج: ملخص لم ينشر")
    assert not day.has_unpublished_changes


def test_form_without_other_changes__says_nothing_of_them(coordinator, day):
    assert coordinator.get(report_url(day)).context["unpublished"] == []
    save(coordinator, day)
    assert coordinator.get(report_url(day)).context["unpublished"] == []


def test_day_of_the_report__stays_when_it_is_published_again(platform, coordinator, day, time_machine):
    publish(coordinator, day)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=9))
    publish(signed_in(make_deputy(platform)), day, participant_count="25")
    assert (day.reported_on, day.participant_count) == (TODAY, 25)


@pytest.mark.parametrize(
    ("dates", "is_offered"),
    [
        ({"starts_on": TOMORROW}, False),
        ({"starts_on": TODAY}, False),
        ({"starts_on": YESTERDAY, "ends_on": TOMORROW}, False),
        ({"starts_on": YESTERDAY}, True),
    ],
    ids=["to come", "today", "goes on", "over"],
)
def test_report__is_written_after_the_day(coordinator, platform, dates, is_offered):
    day = make_learning_day(platform, **dates)
    assert (f'href="{report_url(day)}"' in coordinator.get(edit_url(day)).content.decode()) is is_offered
    answer = coordinator.get(report_url(day))
    assert answer.status_code == (200 if is_offered else 302)
    publish(coordinator, day)
    assert (day.reported_on is not None) is is_offered


def test_report_before_the_day__is_answered_with_the_reason(coordinator, platform):
    day = make_learning_day(platform, starts_on=TOMORROW)
    html = coordinator.get(report_url(day), follow=True).content.decode()
    assert arabic("The report is written after the day. Check the day of this activity if it is over already.") in html


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"participant_count": "-3"}, "participant_count"),
        ({"participant_count": "عشرون"}, "participant_count"),
        ({"cases_shown": streamfield([("case", {"title": "", "shown_by": "", "text": ""})])}, "cases_shown"),
        ({"materials": materials(video(url="no address"))}, "materials"),
        ({"participant_count": "", "results": rich_text(""), "next_step": ""}, "results"),
    ],
    ids=["fewer than none", "no number", "a case without a title", "no address", "nothing at all"],
)
def test_bad_report__is_refused_at_its_field_and_nothing_is_saved(coordinator, day, changes, field):
    before = day.latest_revision_id
    answer = publish(coordinator, day, **changes)
    assert list(answer.context["form"].errors) == [field]
    assert (day.latest_revision_id, day.reported_on) == (before, None)


def test_empty_report__may_be_kept_as_a_draft(coordinator, day):
    save(coordinator, day, participant_count="", results=rich_text(""), next_step="")
    assert day.has_unpublished_changes


def test_second_coordinator__is_told_what_changed_and_keeps_the_own_words(platform, coordinator, day):
    stale = report_form(day, participant_count="30") | {"publish": "1"}
    publish(signed_in(make_deputy(platform)), day)
    answer = coordinator.post(report_url(day), stale)
    html = answer.content.decode()
    assert "deputy" in html
    assert arabic("participants") in html
    assert answer.context["form"]["participant_count"].value() == "30"
    day.refresh_from_db()
    assert day.participant_count == 24
    publish(coordinator, day, participant_count="30")
    assert day.participant_count == 30


def test_draft_of_a_day_that_was_never_public__is_published_with_its_report(coordinator, platform):
    day = make_learning_day(platform, starts_on=YESTERDAY, live=False)
    text = arabic("This page is not public yet: publishing the report publishes the whole page.")
    assert text in coordinator.get(report_url(day)).content.decode()
    publish(coordinator, day)
    assert (day.live, day.reported_on) == (True, TODAY)


def test_locked_page__keeps_its_report_closed(coordinator, day):
    day.locked, day.locked_by = True, make_user("locker")
    day.save()
    assert coordinator.get(report_url(day)).status_code == 302
    publish(coordinator, day)
    assert day.reported_on is None


@pytest.mark.parametrize("method", ["get", "post"])
def test_report_of_a_foreign_day__is_not_found(site_home, platform, day, method):
    stranger = signed_in(make_coordinator(make_platform(site_home, "EN"), "stranger"))
    for client in (stranger, signed_in(make_working_group_member(platform)), signed_in(make_user("account"))):
        assert getattr(client, method)(report_url(day)).status_code == 404
    assert "login" in getattr(Client(), method)(report_url(day))["Location"]


def test_failure_on_the_way__leaves_page_and_draft_as_they_were(coordinator, day, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(reports.activity_reported, "send", fail)
    before = day.latest_revision_id
    with pytest.raises(RuntimeError):
        publish(coordinator, day)
    day.refresh_from_db()
    assert (day.latest_revision_id, day.reported_on) == (before, None)


def test_record__costs_the_same_queries_however_much_it_says(client, coordinator, day):
    authorities = [make_authority(f"town-{number}") for number in range(12)]

    def queries_with(count: int) -> int:
        shown = streamfield([case(f"نموذج {number}", authorities[number]) for number in range(count)])
        publish(coordinator, day, cases_shown=shown, materials=materials(*[video()] * count))
        client.get(day.url)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(day.url)
        return len(queries)

    assert queries_with(2) == queries_with(12) <= 15
