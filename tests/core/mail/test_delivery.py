"""From the request through the queue to a real mail server, and what happens when there is none."""

from __future__ import annotations

import datetime

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from manassat.core.mail import Recipient, queue_mail
from manassat.core.mail.delivery import WAITS

pytestmark = pytest.mark.django_db

READER = Recipient("reader@example.org", "ar", "نموذج: قارئة")
OTHER = Recipient("other@example.org", "en")
REQUEST = {"authority": "نموذج: بلدية\nالطيبة", "platform": "Sample <platform>", "asked_on": datetime.date(2026, 9, 18)}


@pytest.fixture
def send(django_capture_on_commit_callbacks):
    def send(*recipients: Recipient) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            queue_mail("join_request_received", REQUEST, recipients)

    return send


def test_mail__arrives_whole_at_a_real_server(mail_catcher, waiting_queue, work_off_queue, send):
    send(READER)
    assert mail_catcher.messages == []
    work_off_queue()
    (message,) = mail_catcher.messages
    assert message.get_content_type() == "multipart/alternative"
    assert message["Subject"].endswith("نموذج: بلدية الطيبة")
    assert message["To"] == "reader@example.org"
    assert message["Auto-Submitted"] == "auto-generated"
    text, html = (part.get_content() for part in message.iter_parts())
    assert "18 أيلول 2026" in text
    assert "Sample <platform>" in text
    assert 'dir="rtl"' in html
    assert "Sample &lt;platform&gt;" in html


def test_mail__reaches_the_others_when_one_mailbox_does_not_exist(mail_catcher, work_off_queue, send):
    mail_catcher.refusals[READER.email] = "550 no such mailbox"
    send(READER, OTHER)
    work_off_queue()
    assert [envelope.rcpt_tos for envelope in mail_catcher.envelopes] == [[OTHER.email]]
    assert not DBTaskResult.objects.filter(status=TaskResultStatus.READY).exists()


def test_mail__is_tried_again_when_the_server_has_no_time(mail_catcher, work_off_queue, send):
    mail_catcher.refusals[READER.email] = "450 later"
    send(READER)
    work_off_queue()
    failed, waiting = DBTaskResult.objects.order_by("enqueued_at")
    assert (failed.status, waiting.status) == (TaskResultStatus.FAILED, TaskResultStatus.READY)
    assert waiting.run_after > failed.enqueued_at + WAITS[0] - datetime.timedelta(minutes=1)
    mail_catcher.refusals.clear()
    DBTaskResult.objects.update(run_after=failed.enqueued_at)
    work_off_queue()
    assert len(mail_catcher.messages) == 1


def test_mail__is_given_up_in_the_end(mail_catcher, work_off_queue, send, caplog):
    mail_catcher.refusals[READER.email] = "450 later"
    send(READER)
    for _ in range(len(WAITS) + 2):
        work_off_queue()
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after="2020-01-01T00:00Z")
    assert DBTaskResult.objects.failed().count() == len(WAITS) + 1
    assert "given up" in caplog.text


def test_dead_server__does_not_reach_the_request_without_a_worker_either(mail_catcher, settings, send, caplog):
    settings.EMAIL_PORT = 1
    send(READER)
    assert "given up" in caplog.text


def test_mails_of_wagtail__go_through_the_queue_too(mail_catcher, work_off_queue, django_capture_on_commit_callbacks):
    message = EmailMultiAlternatives("one\ntwo", "text", to=["a@example.org"], bcc=["b@example.org"])
    with django_capture_on_commit_callbacks(execute=True), get_connection() as message.connection:
        message.send()
        assert not DBTaskResult.objects.exists()
    work_off_queue()
    assert [message["To"] for message in mail_catcher.messages] == ["a@example.org", "b@example.org"]
    assert {message["Subject"] for message in mail_catcher.messages} == {"one two"}
