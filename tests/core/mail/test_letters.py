"""A mail as it is handed over: in the reader's language, after commit, one recipient each."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from manassat.core.mail import Recipient, compose, queue_mail, recipient_of, recipients_among
from manassat.users.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

READER = Recipient("reader@example.org", "ar", "نموذج: قارئة")
TITLE = "Roads & <b>waste</b>"
REQUEST = {"authority": TITLE, "platform": "نموذج: منصة", "asked_on": datetime.date(2026, 9, 18)}


def html_of(message: mail.EmailMultiAlternatives) -> str:
    return message.alternatives[0][0]


def speaking(name: str, language_code: str) -> User:
    user = make_user(name)
    UserProfile.objects.create(user=user, preferred_language=language_code)
    return user


@pytest.mark.parametrize(("chosen", "expected"), [("en", "en"), ("ar", "ar"), ("", "ar"), ("fr", "ar")])
def test_recipient__reads_the_language_of_the_account_whatever_is_active(chosen, expected):
    user = speaking("reader", chosen)
    with override("en"):
        assert recipient_of(user).language_code == expected


def test_recipients__are_the_active_ones_with_an_address():
    make_user("silent")
    User.objects.filter(username="silent").update(email="")
    make_user("gone")
    User.objects.filter(username="gone").update(is_active=False)
    make_user("reader")
    assert [one.email for one in recipients_among(User.objects.all())] == ["reader@example.org"]


@pytest.mark.parametrize(("language_code", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_mail__is_of_the_readers_language_and_direction(language_code, direction):
    message = compose("join_request_received", REQUEST, Recipient("reader@example.org", language_code))
    with override(language_code):
        words = gettext("Request to join: %(authority)s") % {"authority": TITLE}
    assert message.subject == words
    assert f'<html lang="{language_code}" dir="{direction}">' in html_of(message)
    assert f'lang="{language_code}" dir="{direction}" width="100%"' in html_of(message)


def test_mail__escapes_titles_in_html_and_leaves_them_alone_in_plain_text():
    message = compose("join_request_received", REQUEST, READER)
    assert "Roads &amp; &lt;b&gt;waste&lt;/b&gt;" in html_of(message)
    assert "<b>" not in html_of(message)
    assert TITLE in message.body


def test_mail__prints_levantine_months():
    message = compose("join_request_received", REQUEST, READER)
    assert "18 أيلول 2026" in message.body
    assert "18 أيلول 2026" in html_of(message)


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\u2028", "\x0b"])
def test_subject__survives_a_line_break_in_a_title(break_):
    message = compose("join_request_received", REQUEST | {"authority": f"first{break_}Bcc: x@example.org"}, READER)
    assert message.subject.endswith("first Bcc: x@example.org")
    assert message.message()["Bcc"] is None


def test_mail__shows_no_link_to_preferences_to_somebody_without_an_account():
    assert "/admin/account/" not in compose("join_request_received", REQUEST, READER).body
    with_account = recipient_of(make_user("reader"))
    assert "/admin/account/" in compose("join_request_received", REQUEST, with_account).body


def test_mail__answers_go_where_the_settings_say(settings):
    settings.MAIL_REPLY_TO = ["office@example.org"]
    assert compose("join_request_received", REQUEST, READER).message()["Reply-To"] == "office@example.org"


def test_queue_mail__waits_for_the_commit(settings, django_capture_on_commit_callbacks):
    # The queue waits too; this is about what stands before it.
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    with django_capture_on_commit_callbacks(execute=True):
        queue_mail("join_request_received", REQUEST, [READER])
        assert mail.outbox == []
    assert len(mail.outbox) == 1


def test_queue_mail__sends_nothing_when_the_change_is_rolled_back(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(ValueError), transaction.atomic():
        queue_mail("join_request_received", REQUEST, [READER])
        raise ValueError
    assert mail.outbox == []


def test_queue_mail__shows_no_address_to_others(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        queue_mail("join_request_received", REQUEST, [READER, Recipient("other@example.org", "en")])
    assert [message.recipients() for message in mail.outbox] == [["reader@example.org"], ["other@example.org"]]


def test_queue_mail__goes_on_after_a_mail_that_fails(django_capture_on_commit_callbacks, caplog):
    unwritable = Recipient("broken@example.org", "no-such-language-\0")
    with django_capture_on_commit_callbacks(execute=True):
        queue_mail("no_such_template", REQUEST, [READER])
        queue_mail("join_request_received", REQUEST, [unwritable, READER])
    assert "no_such_template" in caplog.text
    assert mail.outbox[-1].recipients() == ["reader@example.org"]
