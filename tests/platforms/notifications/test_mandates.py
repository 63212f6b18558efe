"""A term begins and will soon end: who is told, when, and how often."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import ModelLogEntry

from platforms.enums import MandateRole
from platforms.mandates.rights import sync_rights
from platforms.models import HandoverItem, Mandate
from platforms.notifications.mandates import remind_of_ends
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_mandate, make_person, make_user

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def days(number: int) -> datetime.timedelta:
    return datetime.timedelta(days=number)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def ending(platform, on_commit):
    """A coordinator's mandate, and how to run the daily reminder so many days before its end."""
    make_federation_user()
    coordinator = make_coordinator(platform, ends_on=TODAY + days(100))
    mandate = Mandate.objects.get(person__user=coordinator)
    mail.outbox.clear()

    def remind(days_left: int) -> list[str]:
        mail.outbox.clear()
        with on_commit():
            remind_of_ends(mandate.ends_on - days(days_left))
        return sorted(message.to[0] for message in mail.outbox)

    return mandate, remind


def test_begin__is_told_to_the_person_with_the_way_to_the_desk(platform, on_commit):
    with on_commit():
        coordinator = make_coordinator(platform, role=MandateRole.DEPUTY)
    (message,) = mail.outbox
    with override("ar"):
        assert message.subject == gettext("Your mandate: %(platform)s") % {"platform": platform.title}
        assert str(MandateRole.DEPUTY.label) in message.body
    assert message.to == [coordinator.email]
    assert "http://127.0.0.1:8000/admin/" in message.body


def test_begin__is_told_once_however_often_rights_are_looked_at(platform, on_commit):
    with on_commit():
        make_coordinator(platform)
    with on_commit():
        sync_rights(TODAY)
        Mandate.objects.get().save()
    assert len(mail.outbox) == 1


def test_begin__waits_for_its_day(platform, on_commit):
    with on_commit():
        make_coordinator(platform, starts_on=TODAY + days(1))
    assert mail.outbox == []


def test_begin__of_a_mandate_that_was_not_saved_is_not_told(platform, on_commit):
    with on_commit(), pytest.raises(ZeroDivisionError), transaction.atomic():
        make_coordinator(platform)
        raise ZeroDivisionError
    assert mail.outbox == []


def test_begin__of_a_sample_is_told_to_nobody(platform, on_commit):
    with on_commit():
        make_coordinator(platform, is_sample=True)
    assert mail.outbox == []


def test_begin__lists_what_is_to_be_handed_over(platform, on_commit):
    with on_commit():
        mandate = make_mandate(platform, make_person(user=make_user("new")))
        HandoverItem.objects.create(mandate=mandate, text="نموذج: مفاتيح القاعة")
        HandoverItem.objects.create(mandate=mandate, text="نموذج: ختم", done_on=TODAY)
    (message,) = mail.outbox
    assert "نموذج: مفاتيح القاعة" in message.body
    assert "نموذج: ختم" not in message.body


@pytest.mark.parametrize("days_left", [30, 7])
def test_end__is_told_to_the_person_and_the_federation(ending, days_left):
    _mandate, remind = ending
    assert remind(days_left) == ["coordinator@example.org", "federation@example.org"]


@pytest.mark.parametrize("days_left", [31, -1])
def test_end__is_not_told_early_or_late(ending, days_left):
    _mandate, remind = ending
    assert remind(days_left) == []


def test_end__is_told_once_a_step_and_a_missed_day_is_made_up_for(ending):
    _mandate, remind = ending
    told = [bool(remind(days_left)) for days_left in (29, 29, 28, 8, 6, 5, 0)]
    assert told == [True, False, False, False, True, False, False]


def test_end__is_told_again_of_a_prolonged_term(ending):
    mandate, remind = ending
    remind(7)
    mandate.ends_on += days(60)
    mandate.save()
    assert remind(7) == ["coordinator@example.org", "federation@example.org"]


def test_end__names_the_successor_and_what_is_still_to_be_handed_over(platform, ending):
    mandate, remind = ending
    remind(30)
    with override("ar"):
        assert gettext("not registered yet") in mail.outbox[0].body
    person = make_person("successor", user=make_user("successor"))
    successor = make_mandate(platform, person, starts_on=mandate.ends_on + days(1), ends_on=mandate.ends_on + days(9))
    HandoverItem.objects.create(mandate=successor, text="نموذج: مفاتيح القاعة")
    remind(7)
    assert "نموذج: successor" in mail.outbox[0].body
    assert "نموذج: مفاتيح القاعة" in mail.outbox[0].body


def test_end__stands_in_the_history_of_the_mandate(ending):
    mandate, remind = ending
    remind(30)
    entry = ModelLogEntry.objects.get(action="platforms.remind_of_end", object_id=str(mandate.pk))
    assert entry.data == {"ends_on": mandate.ends_on.isoformat(), "step": 30}


def test_end__asks_no_query_a_mandate_that_was_told(platform, ending, django_assert_num_queries, site_home):
    _mandate, remind = ending
    for number in range(5):
        other = make_platform(site_home, f"P{number}")
        make_coordinator(other, f"other-{number}", ends_on=TODAY + days(100))
    remind(30)
    with django_assert_num_queries(2):
        remind(29)


def test_daily_run__reminds(platform, on_commit, capsys):
    make_coordinator(platform, ends_on=TODAY + days(7))
    mail.outbox.clear()
    with on_commit():
        call_command("sync_mandates")
    assert [message.to for message in mail.outbox] == [["coordinator@example.org"]]
