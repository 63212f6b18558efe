"""What a line of the queue says, and how the list is narrowed, sorted and paged."""

from __future__ import annotations

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from home.provisioning import locale_of
from knowledge.approval.enums import Deciders
from knowledge.approval.models import ApprovalRound, ApprovalStep
from knowledge.workflow import assign_paper_workflow
from platforms.models import PlatformPage
from tests.factories.approval import Cast, default_rule, submit, vote
from tests.factories.people import signed_in
from tests.factories.translations import in_english

from .conftest import QUEUE, queue_of, seen_by

pytestmark = pytest.mark.django_db
FIRST, SECOND, THIRD = "نموذج: أولى", "نموذج: ثانية", "نموذج: ثالثة"


def due_in(approval_round: ApprovalRound, days: int, **fields: object) -> None:
    day = timezone.localdate() + datetime.timedelta(days=days)
    ApprovalRound.objects.filter(pk=approval_round.pk).update(due_on=day, **fields)


def entry_of(user, title: str):
    return next(entry for entry in queue_of(user).context["object_list"] if entry.title == title)


def html_of(user, **asked: str) -> str:
    return queue_of(user, **asked).content.decode()


def test_line__leads_to_the_review_and_says_with_whom_the_paper_is(cast: Cast):
    approval_round = cast.submitted(title=FIRST)
    html = html_of(cast.reviewer)
    assert approval_round.get_absolute_url() in html
    assert entry_of(cast.reviewer, FIRST).names == [cast.coordinator.username, cast.deputy.username]
    assert cast.coordinator.username in html


def test_line__counts_votes_and_names_the_required_chair_that_is_missing(cast: Cast):
    vote(cast.at_committee(title=FIRST), cast.member)
    html = html_of(cast.reviewer)
    assert "1 من 2" in html
    assert "من أصل 3" in html
    assert "رئيس اللجنة" in html


def test_line__bears_the_title_of_the_text_under_vote_not_of_the_public_one(cast: Cast):
    approval_round = cast.approve(cast.submitted(title=FIRST))
    paper = approval_round.page.get_latest_revision_as_object()
    paper.title = SECOND
    paper.save_revision(user=cast.author)
    submit(paper, cast.author)
    assert seen_by(cast.coordinator) == [SECOND]


def test_overdue__comes_first_and_is_said_in_a_word(cast: Cast):
    due_in(cast.submitted(title=FIRST), 1)
    assert "متأخر</span>" not in html_of(cast.reviewer)
    due_in(cast.submitted(title=SECOND), -1)
    assert seen_by(cast.reviewer) == [SECOND, FIRST]
    assert "متأخر</span>" in html_of(cast.reviewer)
    assert seen_by(cast.reviewer, overdue="on") == [SECOND]


def test_waiting_days__count_from_the_day_the_step_began(cast: Cast):
    approval_round = cast.submitted(title=FIRST)
    due_in(approval_round, 1, step_began_at=timezone.now() - datetime.timedelta(days=4))
    assert entry_of(cast.reviewer, FIRST).waiting_days == 4


def test_blocked_paper__says_that_nobody_can_decide(cast: Cast):
    cast.at_committee(title=FIRST)
    assert "لا أحد يستطيع البتّ" not in html_of(cast.reviewer)
    cast.chair.is_active = False
    cast.chair.save()
    assert "لا أحد يستطيع البتّ" in html_of(cast.reviewer)


def test_consultation__is_with_the_members_and_not_blocked(cast: Cast):
    approval_round = cast.submitted(title=FIRST)
    step = ApprovalStep.objects.create(
        rule=default_rule(), name_ar="تشاور", deciders=Deciders.CONSULTATION, sort_order=9
    )
    ApprovalRound.objects.filter(pk=approval_round.pk).update(step=step)
    entry = entry_of(cast.reviewer, FIRST)
    assert (entry.names, entry.is_blocked, entry.missing_roles) == (["أعضاء المنصة"], False, [])


def test_mine__are_the_papers_that_wait_for_the_asker(cast: Cast):
    cast.submitted(title=FIRST)
    vote(cast.submitted(title=SECOND), cast.coordinator)
    assert seen_by(cast.reviewer, mine="on") == [SECOND]
    assert seen_by(cast.coordinator, mine="on") == [FIRST]


def test_filters__narrow_by_platform_step_and_search(cast: Cast, other_cast: Cast):
    cast.submitted(title=FIRST)
    vote(cast.submitted(title=SECOND), cast.coordinator)
    other_cast.submitted(title=THIRD)
    assert seen_by(cast.reviewer, platform="EN") == [THIRD]
    assert seen_by(cast.reviewer, platform="FM", step="مراجعة الاتحاد") == [SECOND]
    assert seen_by(cast.reviewer, q="أولي") == [FIRST]
    assert seen_by(cast.reviewer, q="اولى نموذج") == [FIRST]
    assert seen_by(cast.reviewer, q="رابعة") == []


def test_filters__tell_papers_from_translations(cast: Cast):
    source = cast.approve(cast.submitted(title=FIRST)).page
    cast.submitted(title=SECOND)
    translation = source.copy_for_translation(locale_of("en"), copy_parents=True)
    assign_paper_workflow(PlatformPage.objects.get(locale=translation.locale))
    in_english(translation, title="Sample: in English").save_revision(user=cast.author)
    submit(translation, cast.author)
    assert set(seen_by(cast.coordinator)) == {SECOND, "Sample: in English"}
    assert seen_by(cast.reviewer, language="en") == ["Sample: in English"]
    assert seen_by(cast.reviewer, type="position-paper") == [SECOND]


@pytest.mark.parametrize("name", ["platform", "step", "type", "language"])
def test_filter_for_what_no_longer_waits__finds_nothing_and_says_so(cast: Cast, name):
    cast.submitted(title=FIRST)
    response = queue_of(cast.reviewer, **{name: "gone"})
    assert response.context["object_list"] == []
    assert '<option value="gone" selected>' in response.content.decode()


def test_search__is_refused_beside_its_field_when_it_is_too_long_or_no_text(cast: Cast):
    cast.submitted(title=FIRST)
    for words in ("ا" * 61, "\x00"):
        response = queue_of(cast.reviewer, q=words)
        assert response.context["object_list"] == []
        assert 'id="id_q_error"' in response.content.decode()


def test_nonsense_in_the_address__is_taken_for_nothing(cast: Cast):
    cast.submitted(title=FIRST)
    for asked in ({"sort": "-nonsense"}, {"p": "9" * 40}, {"p": "x"}, {"export": "exe"}):
        assert seen_by(cast.reviewer, **asked) == [FIRST]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("title", [FIRST, THIRD, SECOND]), ("-title", [SECOND, THIRD, FIRST]), ("-step", [SECOND, FIRST, THIRD])],
)
def test_sort__orders_by_a_column_then_by_the_due_date(cast: Cast, sort, order):
    for title, days in ((FIRST, 1), (SECOND, 3), (THIRD, 2)):
        due_in(cast.submitted(title=title), days)
    vote(ApprovalRound.objects.get(page__draft_title=SECOND), cast.coordinator)
    assert seen_by(cast.reviewer, sort=sort) == order


def test_headings__turn_the_order_and_keep_the_filters(cast: Cast):
    cast.submitted(title=FIRST)
    html = html_of(cast.reviewer, sort="title", platform="FM")
    assert "?platform=FM&amp;sort=-title" in html
    assert "?platform=FM&amp;sort=votes" in html
    assert 'aria-sort="ascending"' in html


def test_pages__keep_the_filters(cast: Cast, monkeypatch):
    for title in (FIRST, SECOND, THIRD):
        cast.submitted(title=title)
    monkeypatch.setattr("knowledge.moderation.screen.QueueScreen.paginate_by", 2)
    response = queue_of(cast.reviewer, platform="FM", p="2")
    assert len(response.context["object_list"]) == 1
    assert "?platform=FM&amp;p=1" in response.content.decode()


def test_title__that_is_markup_stays_text(cast: Cast):
    cast.submitted(title="نموذج <script>alert(1)</script>")
    assert "<script>alert(1)" not in html_of(cast.reviewer)


def test_screen__is_in_english_for_whoever_reads_english(cast: Cast):
    cast.at_committee(title=FIRST)
    client = signed_in(cast.reviewer)
    UserProfile.objects.create(user=cast.reviewer, preferred_language="en")
    html = client.get(reverse(QUEUE)).content.decode()
    assert "0 of 2" in html
    assert "out of 3" in html
    assert "Approval by the committee" in html


def test_empty_queue__says_so(cast: Cast):
    assert "لا ورقة تنتظر قرارًا." in html_of(cast.chair)
