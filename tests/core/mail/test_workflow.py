"""Wagtail's mails about a workflow and about comments, in our dress."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.utils.translation import gettext, override
from wagtail.admin.mail import send_notification
from wagtail.models import TaskState, WorkflowState
from wagtail.users.models import UserProfile

from knowledge.models import PositionPaperPage
from manassat.users.models import User
from tests.factories.pages import make_paper, make_platform
from tests.factories.people import make_coordinator, make_reviewer

pytestmark = pytest.mark.django_db
FOREIGN = re.compile(r'(?:src|href|url\()=?["\']?https?://(?!127\.0\.0\.1:8000)')


@pytest.fixture
def coordinator_and_paper(site_home):
    platform = make_platform(site_home)
    return make_coordinator(platform), make_paper(platform, live=False, title="نموذج: مياه\n<i>والصرف</i>")


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def submit(paper: PositionPaperPage, *, by: User) -> TaskState:
    state: WorkflowState = paper.get_workflow().start(paper, by)
    return state.current_task_state.specific


def english(user: User) -> User:
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def test_submission__is_told_to_each_reviewer_once_in_their_language(coordinator_and_paper, on_commit):
    coordinator, paper = coordinator_and_paper
    make_reviewer("arabic"), english(make_reviewer("english"))
    with on_commit(), override("en"):
        submit(paper, by=coordinator)
        assert mail.outbox == []
    by_reader = {message.to[0]: message for message in mail.outbox}
    assert sorted(by_reader) == ["arabic@example.org", "english@example.org"]
    assert len(mail.outbox) == 2
    for language_code, direction in (("arabic", "rtl"), ("english", "ltr")):
        html = by_reader[f"{language_code}@example.org"].alternatives[0][0]
        assert f'dir="{direction}"' in html
        with override(language_code[:2]):
            assert gettext("Open for review") in html


def test_submission__keeps_its_mail_with_a_line_break_in_the_title(coordinator_and_paper, on_commit):
    coordinator, paper = coordinator_and_paper
    make_reviewer()
    with on_commit():
        submit(paper, by=coordinator)
    (message,) = mail.outbox
    assert message.subject.endswith("نموذج: مياه <i>والصرف</i>")
    html = message.alternatives[0][0]
    assert "&lt;i&gt;والصرف" in html
    assert not FOREIGN.search(html)
    assert "<img" not in html


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_decision__is_told_to_who_submitted(coordinator_and_paper, on_commit, decision):
    coordinator, paper = coordinator_and_paper
    reviewer = make_reviewer()
    state = submit(paper, by=coordinator)
    with on_commit():
        getattr(state, decision)(user=reviewer, comment="نموذج: <u>أضف مصدرًا</u>")
    (message,) = mail.outbox
    assert message.to == [coordinator.email]
    assert ("نموذج: <u>أضف مصدرًا</u>" in message.body) == (decision == "reject")
    assert "<u>" not in message.alternatives[0][0]


def test_submission__is_not_told_to_who_switched_it_off(coordinator_and_paper, on_commit):
    coordinator, paper = coordinator_and_paper
    UserProfile.objects.create(user=make_reviewer(), submitted_notifications=False)
    with on_commit():
        submit(paper, by=coordinator)
    assert mail.outbox == []


def test_comments__wear_our_dress_in_the_readers_language(coordinator_and_paper, on_commit):
    coordinator, paper = coordinator_and_paper
    reader = english(make_reviewer())
    with on_commit(), override("ar"):
        send_notification([reader], "updated_comments", {"page": paper, "editor": coordinator, "new_comments": []})
    (message,) = mail.outbox
    html = message.alternatives[0][0]
    assert '<html lang="en" dir="ltr">' in html
    assert not FOREIGN.search(html)
    assert "has updated comments on" in html
