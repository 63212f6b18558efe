"""What stands in a digest, for whom, and that it comes once a week or not at all."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override
from wagtail.models import Page
from wagtail.users.models import UserProfile

from home.digest.delivery import digest_mail, digest_readers, send_digest
from knowledge.approval.enums import Choice
from knowledge.approval.models import ApprovalRound, CommitteeSeat
from knowledge.workflow import reviewers_group
from platforms.models import DigestReceipt
from tests.factories.approval import Cast, make_committee, make_ready_paper, submit, vote
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.join_requests import make_join_request
from tests.factories.notes import make_note
from tests.factories.pages import make_learning_day, make_platform, make_practice, make_topic
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_federation_user,
    make_former_coordinator,
    make_reviewer,
    make_user,
    make_working_group_member,
)
from tests.mail_catcher import mail_catcher  # noqa: F401

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LONG_AGO = timezone.now() - datetime.timedelta(days=400)


def days(number: int) -> datetime.timedelta:
    return datetime.timedelta(days=number)


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def coordinator(platform):
    return make_coordinator(platform)


def text_for(user, days_back: int = 7) -> str:
    message = digest_mail(user, TODAY, timezone.now() - days(days_back))
    return message.body if message else ""


def english(user):
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def run() -> list[str]:
    mail.outbox.clear()
    call_command("send_digest", verbosity=0)
    return sorted(message.to[0] for message in mail.outbox)


def test_coordinator__reads_what_comes_within_two_weeks(platform, coordinator):
    make_learning_day(platform, title="نموذج: قريب", slug="near", starts_on=TODAY + days(14))
    make_learning_day(platform, title="نموذج: بعيد", slug="far", starts_on=TODAY + days(15))
    text = text_for(coordinator)
    assert gettext("Coming activities") in text
    assert "نموذج: قريب" in text
    assert "نموذج: بعيد" not in text


@pytest.mark.parametrize(("days_ago", "is_due"), [(7, False), (8, True)])
def test_coordinator__is_asked_for_a_report_a_week_after_the_day(platform, coordinator, days_ago, is_due):
    make_learning_day(platform, starts_on=TODAY - days(days_ago))
    assert (gettext("Waits for you") in text_for(coordinator)) == is_due


@pytest.mark.parametrize(
    ("make", "make_other"),
    [(make_coordinator, make_deputy), (make_deputy, make_coordinator)],
    ids=["coordinator", "deputy"],
)
def test_coordinator__waits_for_the_review_and_then_has_changes_to_make(platform, make, make_other):
    author, reviewer = make(platform, "author"), make_reviewer()
    approval_round = submit(make_ready_paper(platform, author), author)
    vote(approval_round, make_other(platform, "other"))
    assert gettext("You wait for") in text_for(author)
    vote(approval_round, reviewer, Choice.CHANGES, reason="نموذج: المصدر؟")
    text = text_for(author)
    assert gettext("You wait for") not in text
    assert gettext("Waits for you") in text
    assert "نموذج: المصدر؟" in text


def test_coordinator__reads_of_pages_unchanged_for_a_year_and_of_new_members(platform, coordinator):
    practice = make_practice(platform, title="نموذج: ممارسة قديمة")
    Page.objects.filter(pk=practice.pk).update(last_published_at=LONG_AGO)
    make_membership(platform, make_authority("new-town"), joined_on=TODAY - days(2))
    make_membership(platform, make_authority("old-town"), joined_on=TODAY - days(20))
    text = text_for(coordinator)
    assert "نموذج: ممارسة قديمة" in text
    assert "نموذج: new-town" in text
    assert "old-town" not in text


def test_coordinator__reads_nothing_of_other_platforms(site_home, platform, coordinator):
    other = make_platform(site_home, "EN")
    make_learning_day(other, title="نموذج: غريب", starts_on=TODAY + days(1))
    make_membership(other, make_authority("foreign-town"), joined_on=TODAY)
    assert text_for(coordinator) == ""


def test_former_coordinator__reads_nothing(platform):
    make_learning_day(platform, starts_on=TODAY + days(1))
    former = make_former_coordinator(platform)
    assert text_for(former) == ""
    assert former not in digest_readers()


def test_federation__reads_of_vacancies_requests_and_reviews(platform):
    federation, reviewer = make_federation_user(), make_reviewer()
    approval_round = submit(make_ready_paper(platform, title="نموذج: ورقة تنتظر"), make_user("author"))
    vote(approval_round, make_coordinator(platform))
    authority = make_authority("asking-town")
    make_join_request(platform, authority, contact_email="secret@example.org")
    text = text_for(federation)
    assert gettext("Vacant seats") in text
    assert "نموذج: asking-town" in text
    assert "secret@example.org" not in text
    assert gettext("Others are reviewing") in text
    assert gettext("Waits for your decision") in text_for(reviewer)


def test_committee__reads_what_waits_for_it_with_the_due_date_and_nothing_else(platform):
    cast = Cast(platform)
    make_learning_day(platform, starts_on=TODAY + days(1))
    assert text_for(cast.member) == ""
    approval_round = cast.at_committee(title="نموذج: ورقة أمام اللجنة")
    text = text_for(cast.member)
    assert gettext("Waits for your decision") in text
    assert "نموذج: ورقة أمام اللجنة" in text
    assert approval_round.step.name in text
    assert gettext("due on %(day)s") % {"day": date_format(approval_round.due_on)} in text
    assert f"/admin/moderation/{approval_round.pk}/" in text
    assert gettext("Coming activities") not in text
    vote(approval_round, cast.member)
    assert text_for(cast.member) == ""


def test_committee__reads_what_is_overdue_first(platform):
    cast = Cast(platform)
    cast.at_committee(title="نموذج: ورقة أولى")
    late = cast.at_committee(title="نموذج: ورقة ثانية")
    late.due_on = TODAY - days(1)
    late.save()
    text = text_for(cast.member)
    assert gettext("overdue, was due on %(day)s") % {"day": date_format(late.due_on)} in text
    assert text.index("نموذج: ورقة ثانية") < text.index("نموذج: ورقة أولى")


def test_coordinator_with_a_seat__reads_of_a_paper_once(platform, coordinator):
    cast = Cast(platform)
    CommitteeSeat.objects.filter(user=cast.member).update(user=coordinator)
    cast.at_committee(title="نموذج: ورقة أمام اللجنة")
    text = text_for(coordinator)
    assert text.count("نموذج: ورقة أمام اللجنة") == 1


def test_federation__learns_how_many_requests_wait_beyond_those_it_reads(platform):
    place = make_governorate()
    for number in range(12):
        make_join_request(platform, make_authority(f"town-{number}", place))
    with override("en"):
        assert "and 2 more" in text_for(english(make_federation_user()))


def test_member__reads_of_new_notes_of_their_own_groups(platform):
    own, foreign = make_topic(platform), make_topic(platform, "FM-2")
    member = make_working_group_member(platform, topic=own)
    make_note(own, title="نموذج: محضر المجموعة")
    make_note(own, title="نموذج: مسودة محضر", slug="draft", live=False)
    make_note(foreign, title="نموذج: محضر غريب")
    text = text_for(member)
    assert "نموذج: محضر المجموعة" in text
    assert "نموذج: مسودة محضر" not in text
    assert "نموذج: محضر غريب" not in text
    assert text_for(member, days_back=0) == ""


def test_digest__is_not_sent_when_empty(platform, coordinator):
    assert run() == []
    assert not DigestReceipt.objects.exists()


def test_digest__comes_once_a_week(platform, coordinator):
    make_learning_day(platform, starts_on=TODAY + days(1))
    assert [run(), run()] == [["coordinator@example.org"], []]
    DigestReceipt.objects.update(sent_at=timezone.now() - days(7))
    assert run() == ["coordinator@example.org"]


def test_digest__of_another_language_is_whole(platform, coordinator):
    english(coordinator)
    make_learning_day(platform, title="Roads & <b>waste</b>", starts_on=TODAY + days(1))
    run()
    (message,) = mail.outbox
    html = message.alternatives[0][0]
    assert message.subject.startswith("Weekly digest: ")
    assert '<html lang="en" dir="ltr">' in html
    assert "Coming activities" in html
    assert "Roads &amp; &lt;b&gt;waste&lt;/b&gt;" in html
    assert "Roads & <b>waste</b>" in message.body


def test_digest__says_how_to_be_rid_of_it(platform, coordinator):
    make_learning_day(platform, starts_on=TODAY + days(1))
    run()
    assert mail.outbox[0].extra_headers["List-Unsubscribe"].startswith("<http://127.0.0.1:8000/admin/account/")
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"


def test_digest__is_switched_off_and_on_in_the_account(client, platform, coordinator):
    make_learning_day(platform, starts_on=TODAY + days(1))
    client.force_login(coordinator)
    for wanted, readers in (("", []), ("on", ["coordinator@example.org"])):
        form = {
            "name_email-first_name": "A",
            "name_email-last_name": "B",
            "name_email-email": coordinator.email,
            "locale-preferred_language": "",
            "locale-current_time_zone": "",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "digest-wants_digest": wanted,
        }
        answer = client.post(reverse("wagtailadmin_account"), form)
        assert answer.status_code == 302
        assert run() == readers


def test_one_failing_mailbox__does_not_stop_the_rest_and_leaves_no_receipt(platform, coordinator, mail_catcher, caplog):  # noqa: F811
    make_deputy(platform)
    make_learning_day(platform, starts_on=TODAY + days(1))
    mail_catcher.refusals["coordinator@example.org"] = "450 later"
    call_command("send_digest", verbosity=0)
    assert [one.rcpt_tos for one in mail_catcher.envelopes] == [["deputy@example.org"]]
    assert [receipt.user.username for receipt in DigestReceipt.objects.all()] == ["deputy"]


def test_readers__are_active_and_have_a_part(platform, coordinator):
    make_user("stranger")
    member = make_working_group_member(platform)
    seated = make_committee()
    alternate, reviewer = make_user("alternate"), make_user("reviewer", reviewers_group())
    CommitteeSeat.objects.filter(user=seated[0]).update(alternate=alternate)
    federation = make_federation_user()
    gone = make_deputy(platform, "gone")
    gone.is_active = False
    gone.save()
    assert set(digest_readers()) == {coordinator, member, federation, *seated, alternate, reviewer}


@pytest.mark.parametrize(
    ("make_reader", "most"),
    [
        (make_coordinator, 25),
        (lambda platform, _name: make_federation_user(), 30),
        (make_working_group_member, 16),
        (lambda platform, _name: make_committee()[0], 25),
    ],
    ids=["coordinator", "federation", "member", "committee"],
)
def test_digest__asks_no_query_a_row(
    platform, make_reader, most, django_assert_num_queries, django_assert_max_num_queries
):
    topic, reader = make_topic(platform), make_reader(platform, "reader")
    since = timezone.now() - days(7)

    def fill(number: int) -> None:
        make_learning_day(platform, slug=f"coming-{number}", starts_on=TODAY + days(1))
        make_learning_day(platform, slug=f"over-{number}", starts_on=TODAY - days(20))
        make_membership(platform, make_authority(f"town-{number}"), joined_on=TODAY)
        make_join_request(platform, make_authority(f"asking-{number}"))
        make_note(topic, slug=f"note-{number}")
        for step in range(3):
            put_at_step(step, submit(make_ready_paper(platform), None))

    fill(0)
    digest_mail(reader, TODAY, since)
    with django_assert_max_num_queries(most) as few:
        digest_mail(reader, TODAY, since)
    for number in range(1, 4):
        fill(number)
    with django_assert_num_queries(len(few)):
        digest_mail(reader, TODAY, since)


def put_at_step(place: int, approval_round: ApprovalRound) -> None:
    approval_round.step = approval_round.rule.steps.all()[place]
    approval_round.save()


def test_sending__of_an_account_that_is_gone_sends_nothing():
    assert send_digest.enqueue(user_id=0, day=TODAY.isoformat()).return_value is False
