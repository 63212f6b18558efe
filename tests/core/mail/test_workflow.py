"""Wagtail's mails about a workflow and about comments, in our dress."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.utils.translation import gettext, override
from wagtail.admin.mail import send_notification
from wagtail.users.models import UserProfile

from knowledge.workflow import reviewers_group
from manassat.users.models import User
from tests.factories.pages import make_platform, make_practice
from tests.factories.people import make_coordinator, make_reviewer
from tests.factories.workflows import reviewed_by, submit_to_group

pytestmark = pytest.mark.django_db
FOREIGN = re.compile(r'(?:src|href|url\()=?["\']?https?://(?!127\.0\.0\.1:8000)')


@pytest.fixture
def coordinator_and_page(site_home):
    """A page of a kind that Wagtail's own group task reviews; papers send their own mails (knowledge/notifications)."""
    platform = make_platform(site_home)
    practice = make_practice(platform, live=False, title="نموذج: مياه\n<i>والصرف</i>")
    return make_coordinator(platform), reviewed_by(practice, reviewers_group())


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def english(user: User) -> User:
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def test_submission__is_told_to_each_reviewer_once_in_their_language(coordinator_and_page, on_commit):
    coordinator, page = coordinator_and_page
    make_reviewer("arabic"), english(make_reviewer("english"))
    with on_commit(), override("en"):
        submit_to_group(page, coordinator)
        assert mail.outbox == []
    by_reader = {message.to[0]: message for message in mail.outbox}
    assert sorted(by_reader) == ["arabic@example.org", "english@example.org"]
    assert len(mail.outbox) == 2
    for language_code, direction in (("arabic", "rtl"), ("english", "ltr")):
        html = by_reader[f"{language_code}@example.org"].alternatives[0][0]
        assert f'dir="{direction}"' in html
        with override(language_code[:2]):
            assert gettext("Open for review") in html


def test_submission__keeps_its_mail_with_a_line_break_in_the_title(coordinator_and_page, on_commit):
    coordinator, page = coordinator_and_page
    make_reviewer()
    with on_commit():
        submit_to_group(page, coordinator)
    (message,) = mail.outbox
    assert message.subject.endswith("نموذج: مياه <i>والصرف</i>")
    html = message.alternatives[0][0]
    assert "&lt;i&gt;والصرف" in html
    assert not FOREIGN.search(html)
    assert "<img" not in html


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_decision__is_told_to_who_submitted(coordinator_and_page, on_commit, decision):
    coordinator, page = coordinator_and_page
    reviewer = make_reviewer()
    state = submit_to_group(page, coordinator)
    with on_commit():
        getattr(state, decision)(user=reviewer, comment="نموذج: <u>أضف مصدرًا</u>")
    (message,) = mail.outbox
    assert message.to == [coordinator.email]
    assert ("نموذج: <u>أضف مصدرًا</u>" in message.body) == (decision == "reject")
    assert "<u>" not in message.alternatives[0][0]


def test_submission__is_not_told_to_who_switched_it_off(coordinator_and_page, on_commit):
    coordinator, page = coordinator_and_page
    UserProfile.objects.create(user=make_reviewer(), submitted_notifications=False)
    with on_commit():
        submit_to_group(page, coordinator)
    assert mail.outbox == []


def test_comments__wear_our_dress_in_the_readers_language(coordinator_and_page, on_commit):
    coordinator, page = coordinator_and_page
    reader = english(make_reviewer())
    with on_commit(), override("ar"):
        send_notification([reader], "updated_comments", {"page": page, "editor": coordinator, "new_comments": []})
    (message,) = mail.outbox
    html = message.alternatives[0][0]
    assert '<html lang="en" dir="ltr">' in html
    assert not FOREIGN.search(html)
    assert "has updated comments on" in html
