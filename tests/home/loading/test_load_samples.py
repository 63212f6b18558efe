"""What the samples show, and that they never pass for facts."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Page, WorkflowState

from home.loading.samples.accounts import ACCOUNTS, PASSWORD
from knowledge.approval.waiting import rounds_waiting_for
from knowledge.models import BestPracticePage, PaperRecommendation, PositionPaperPage, ResourcePage
from manassat.core.models import BasePage
from manassat.users.models import User
from platforms.enums import ActivityKind, MembershipState, PlannedState
from platforms.models import (
    ActivityPage,
    JoinRequest,
    LearningDayPage,
    Mandate,
    MeetingNotePage,
    Membership,
    Person,
    PlannedActivity,
    PlatformAccess,
    PlatformPage,
    TopicPage,
    WorkPlanPage,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_samples")]


@pytest.fixture(scope="module")
def loaded_samples(loaded_guide: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_samples", verbosity=0)
        yield
        transaction.set_rollback(True)


def sample_pages() -> list[BasePage]:
    return [page for page in Page.objects.specific() if getattr(page, "is_sample", False)]


def paper(slug: str, language: str = "ar") -> PositionPaperPage:
    return PositionPaperPage.objects.get(slug=slug, locale__language_code=language)


def test_sample_pages__begin_with_their_mark():
    marks = {"ar": "نموذج: ", "en": "Sample: "}
    unmarked = [page.title for page in sample_pages() if not page.title.startswith(marks[page.locale.language_code])]
    assert sample_pages() and not unmarked


def test_sample_records__are_marked():
    assert not Membership.objects.filter(is_sample=False).exists()
    assert not Mandate.objects.filter(is_sample=False).exists()
    assert not Person.objects.exclude(is_sample=True, name_ar__startswith="نموذج").exists()


def test_papers__stand_in_every_state():
    assert not paper("sample-new-revenue").live and not paper("sample-new-revenue").workflow_states.exists()
    assert paper("sample-budget-template").current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert paper("sample-integrity-rules").current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert paper("sample-budget-calendar").live
    assert paper("sample-cost-centres").expired and not paper("sample-cost-centres").live
    withdrawn = paper("sample-project-register")
    assert not withdrawn.live and withdrawn.first_published_at and not withdrawn.expired


def test_scheduled_paper__waits_for_its_day():
    scheduled = paper("sample-building-permits")
    assert not scheduled.live
    assert scheduled.approved_schedule and scheduled.go_live_at > timezone.now()


@pytest.mark.parametrize(
    ("slug", "username"),
    [("sample-budget-template", "deputy-fm"), ("sample-joint-collection", "committee-chair")],
)
def test_submitted_paper__waits_for_whoever_decides_at_its_step(slug, username):
    waiting = rounds_waiting_for(User.objects.get(username=username))
    assert [approval_round.page.slug for approval_round in waiting] == [slug]


def test_decisions_of_samples__can_be_verified():
    call_command("verify_decisions", stdout=io.StringIO())


def test_rejected_paper__carries_a_comment():
    state = paper("sample-integrity-rules").current_workflow_state.current_task_state
    assert state.comment.startswith("نموذج") and state.finished_by.username == "federation2"


def test_live_paper__says_that_it_is_no_decision():
    arabic, english = paper("sample-budget-calendar"), paper("sample-budget-calendar", "en")
    assert "ليست قرارًا من الاتحاد" in arabic.problem
    assert "no decision of the federation" in english.problem
    shown = {block.block_type for block in [*arabic.body, *arabic.attachments]}
    assert shown == set(arabic.body.stream_block.child_blocks)


def test_live_paper__pairs_its_recommendations_across_languages():
    keys = PaperRecommendation.objects.filter(page__slug="sample-budget-calendar")
    assert keys.count() == 10
    assert keys.values("translation_key").distinct().count() == 5
    assert len(set(keys.values_list("state", flat=True))) == 5


def test_activities__show_every_kind_past_and_to_come():
    samples = ActivityPage.objects.filter(is_sample=True)
    today = timezone.localdate()
    assert set(samples.values_list("kind", flat=True)) == set(ActivityKind.values)
    assert LearningDayPage.objects.filter(is_sample=True).past(today).exists()
    assert LearningDayPage.objects.filter(is_sample=True).upcoming(today).count() == 4
    soon = today + datetime.timedelta(weeks=4)
    assert LearningDayPage.objects.filter(starts_on__gt=today, starts_on__lt=soon).exists()


def test_joint_learning_day__belongs_to_both_platforms():
    day = LearningDayPage.objects.get(slug="sample-open-source-gis", locale__language_code="ar")
    assert day.get_parent().get_parent().specific.code == "EN"
    assert [page.code for page in day.joint_platforms.all()] == ["IN"]
    assert {topic.code for topic in day.topics.all()} == {"EN-2", "IN-3"}


def test_only_marked_pages__name_a_host():
    assert not LearningDayPage.objects.filter(host_authority__isnull=False, is_sample=False).exists()
    assert not BestPracticePage.objects.filter(contact_authority__isnull=False).exists()
    assert not PositionPaperPage.objects.filter(authorities__isnull=False).exists()


def test_shelf__has_practices_a_resource_and_a_plan():
    assert BestPracticePage.objects.filter(is_sample=True, locale__language_code="ar").count() == 2
    assert BestPracticePage.objects.filter(is_sample=True, locale__language_code="en").exists()
    assert ResourcePage.objects.filter(is_sample=True, activity=None).count() == 1
    assert WorkPlanPage.objects.live().count() == 1
    assert set(PlannedActivity.objects.values_list("state", flat=True)) == set(PlannedState.values)


def test_reported_day__is_a_record_whose_materials_are_in_the_library():
    day = LearningDayPage.objects.get(reported_on__isnull=False)
    assert day.participant_count
    assert ResourcePage.objects.live().filter(activity=day).count() == len(day.materials)


def test_working_group__has_notes_that_no_reader_finds():
    notes = MeetingNotePage.objects.live()
    assert notes.count() == 2
    assert not notes.public().exists()


def test_financial_management__had_another_coordinator_before():
    former, current = Mandate.objects.filter(platform__code="FM", role="coordinator").order_by("starts_on")
    assert former.ends_on < current.starts_on


def test_queue__has_a_request_to_join():
    assert JoinRequest.objects.waiting().count() == 1


@pytest.mark.parametrize("code", ["FM", "EN"])
def test_platform__has_a_coordinator_and_a_deputy_with_rights(code):
    platform = PlatformPage.objects.get(code=code, locale__language_code="ar")
    serving = Mandate.objects.of_platform(platform).serving_on(timezone.localdate())
    coordinators = PlatformAccess.objects.get(platform_key=platform.translation_key).coordinators
    assert {mandate.role for mandate in serving} == {"coordinator", "deputy"}
    assert all(coordinators in mandate.person.user.groups.all() for mandate in serving)


def test_working_group__survives_the_next_edit():
    topic = TopicPage.objects.get(code="FM-3", locale__language_code="ar")
    assert topic.get_latest_revision_as_object().working_group.count() == topic.working_group.count() == 3


def test_memberships__are_about_forty_in_every_state():
    assert 35 <= Membership.objects.count() <= 45
    assert set(Membership.objects.values_list("state", flat=True)) == set(MembershipState.values)


def test_accounts__sign_in_and_are_no_superusers():
    users = User.objects.filter(email__endswith="@example.org")
    assert users.count() == len(ACCOUNTS)
    assert not users.filter(is_superuser=True).exists()
    assert all(user.check_password(PASSWORD) for user in users)


def test_second_run__changes_nothing_and_prints_the_accounts(snapshot):
    before, output = snapshot(), io.StringIO()
    call_command("load_samples", stdout=output)
    assert snapshot() == before
    assert output.getvalue().count(PASSWORD) == len(ACCOUNTS)


def test_second_run__keeps_an_editors_change():
    user = User.objects.get(username="federation1")
    user.set_password("changed-by-its-owner")
    user.save()
    Membership.objects.first().delete()
    count = Membership.objects.count()
    call_command("load_samples", verbosity=0)
    user.refresh_from_db()
    assert user.check_password("changed-by-its-owner")
    assert Membership.objects.count() == count


def test_workflow_of_samples__sends_no_mail(mailoutbox):
    submitted = PositionPaperPage.objects.get(slug="sample-budget-template")
    submitted.current_workflow_state.cancel()
    submitted.delete()
    call_command("load_samples", verbosity=0)
    assert PositionPaperPage.objects.filter(slug="sample-budget-template").exists()
    assert mailoutbox == []


def test_settings_without_samples__refuse_them(settings, snapshot):
    settings.SAMPLES_ALLOWED = False
    before = snapshot()
    with pytest.raises(CommandError):
        call_command("load_samples", verbosity=0)
    assert snapshot() == before
