"""Nobody's text is lost without a word: the second to save is refused, told what changed, and may save over it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.admin.viewsets.pages import page_viewset_registry
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield

from knowledge.models import PositionPaperPage
from manassat.core.editing.views import UnseenVersionsMixin
from platforms.models import LearningDayPage
from tests.factories.approval import make_ready_paper
from tests.factories.pages import make_paper, make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_working_group_member

pytestmark = pytest.mark.django_db
FIRST, SECOND = "نموذج: نص الأولى", "نموذج: نص الثاني"
PAPER = {
    "slug": "paper",
    "level": "national",
    "problem": rich_text("<p>نموذج</p>"),
    "evidence": rich_text("<p>نموذج</p>"),
    "recommendations": inline_formset([]),
    "attachments": streamfield([]),
}
RECOMMENDATION = {"text": "نموذج: توصية", "addressee": "نموذج: جهة", "state": "proposed"}


def latest(page: Page) -> LearningDayPage:
    return LearningDayPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def text(answer) -> str:
    return answer.content.decode()


def test_second_save__is_refused_and_keeps_its_text(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    assert one.save(summary=FIRST).status_code == 302
    refused = two.save(summary=SECOND)
    assert refused.status_code == 409
    assert latest(day).summary == FIRST
    assert refused.context["form"]["summary"].value() == SECOND
    assert SECOND in text(refused)


def test_refusal__says_who_saved_and_which_fields_were_changed(open_form, first, second, day):
    first.first_name, first.last_name = "نموذج", "<b>الأولى"
    first.save()
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST, venue="نموذج: <i>القاعة")
    page = text(two.save(title="نموذج: عنوان الثاني"))
    conflict = page[page.index('class="conflict"') : page.index("conflict-note")]
    assert "<bdi>نموذج &lt;b&gt;الأولى</bdi>" in conflict
    with override("ar"):
        names = [str(LearningDayPage._meta.get_field(name).verbose_name) for name in ("summary", "venue")]
        labels = [label.partition("</summary>")[0].lower() for label in conflict.split("<summary>")[1:]]
    assert labels == [name.lower() for name in names]
    assert "كما كان" in conflict
    assert "&lt;i&gt;القاعة" in conflict
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[day.pk, *revision_ids(day)])
    assert compare in conflict


def revision_ids(page: Page) -> list[int]:
    return list(page.revisions.order_by("pk").values_list("pk", flat=True))


@pytest.mark.parametrize("action", ["publish", "submit"])
def test_publishing_and_submitting__are_refused_too(open_form, first, second, platform, action):
    paper = make_paper(platform)
    one, two = open_form(first, paper), open_form(second, paper)
    one.save(**PAPER, title=FIRST)
    refused = two.press(action, **PAPER, title=SECOND)
    assert refused.status_code == 409
    assert not paper.workflow_states.exists()
    assert PositionPaperPage.objects.get(pk=paper.pk).get_latest_revision_as_object().title == FIRST
    assert Page.objects.get(pk=paper.pk).title == paper.title


def test_submitting_over__submits(open_form, first, second, platform):
    paper = make_ready_paper(platform)
    ready = PAPER | {"slug": paper.slug, "topic": paper.topic_id, "recommendations": inline_formset([RECOMMENDATION])}
    one, two = open_form(first, paper), open_form(second, paper)
    one.save(**PAPER, title=FIRST)
    assert two.save_over(two.press("submit", **ready, title=SECOND)).status_code == 302
    assert paper.workflow_states.get().current_task_state.revision.as_object().title == SECOND


def test_saving_over__keeps_the_other_version_in_the_history(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    assert two.save_over(two.save(summary=SECOND)).status_code == 302
    assert latest(day).summary == SECOND
    versions = day.revisions.order_by("pk")
    assert [version.as_object().summary for version in versions][-2:] == [FIRST, SECOND]


def test_publishing_over__publishes(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.press("publish", summary=FIRST)
    assert two.save_over(two.press("publish", summary=SECOND)).status_code == 302
    assert LearningDayPage.objects.get(pk=day.pk).summary == SECOND


def test_third_save_in_between__is_caught_again(open_form, first, second, day):
    one, two, three = open_form(first, day), open_form(second, day), open_form(make_federation_user(), day)
    one.save(summary=FIRST)
    refused = two.save(summary=SECOND)
    three.save_over(three.save(venue="نموذج: القاعة"))
    again = two.save_over(refused)
    assert again.status_code == 409
    assert latest(day).venue == "نموذج: القاعة"
    assert two.save_over(again).status_code == 302
    assert latest(day).summary == SECOND


def test_plain_save_after_a_refusal__is_refused_again_with_the_same_changes(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    again = open_form(first, day)
    again.save(summary=FIRST, venue="نموذج: القاعة")
    two.save(title="نموذج: عنوان الثاني")
    refused = two.save(title="نموذج: عنوان الثاني")
    assert refused.status_code == 409
    assert len(refused.context["conflict"].changes) == 2


def test_own_other_window__is_named_as_such(open_form, first, day):
    one, two = open_form(first, day), open_form(first, day)
    one.save(summary=FIRST)
    refused = two.save(summary=SECOND)
    assert latest(day).summary == FIRST
    assert [save.user for save in refused.context["conflict"].saves] == [first]
    with override("ar"):
        words = gettext("You saved it in another window: <time>%(when)s</time>").partition("<time>")[0]
    assert words in text(refused)


def test_invalid_form__shows_its_errors_and_the_conflict(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    refused = two.press("publish", title="", summary=SECOND)
    assert refused.status_code == 409
    assert refused.context["form"].errors["title"]
    assert refused.context["conflict"].changes
    assert SECOND in text(refused)
    assert two.save(title="نموذج: عنوان").status_code == 409


def test_text_of_blocks__is_kept(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    quote = {"text": "نموذج: قول يبقى", "name": "", "source": ""}
    refused = two.save(body=streamfield([("quote", quote)]))
    assert refused.status_code == 409
    assert "نموذج: قول يبقى" in refused.context["form"]["body"].value()[0].value["text"]


@pytest.fixture
def unversioned_day(day) -> LearningDayPage:
    """As a loader makes a page."""
    Page.objects.filter(pk=day.pk).update(latest_revision=None, live_revision=None)
    day.revisions.all().delete()
    return day


def test_autosave_of_a_page_without_a_version__goes_on(open_form, first, unversioned_day):
    window = open_form(first, unversioned_day)
    for summary in ("نموذج: بعض", "نموذج: بعض النص"):
        assert window.autosave(summary=summary).status_code == 200
    window.hidden.pop("overwrite_revision_id")
    assert window.save(summary=FIRST).status_code == 302


def test_page_without_a_version__is_guarded_and_keeps_its_first_text(open_form, first, second, unversioned_day):
    day = unversioned_day
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    refused = two.save(venue="نموذج: القاعة")
    assert refused.status_code == 409
    assert [version.as_object().summary for version in day.revisions.order_by("pk")] == ["نموذج: كما كان", FIRST]
    assert len(refused.context["conflict"].changes) == 1
    assert two.save_over(refused).status_code == 302


def test_autosave__gets_wagtails_own_answer(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    one.autosave(summary=FIRST)
    refused = two.autosave(summary=SECOND)
    assert (refused.status_code, refused.json()["error_code"]) == (400, "invalid_revision")
    assert two.save().status_code == 409
    assert latest(day).summary == FIRST


def test_own_autosave__is_no_conflict(open_form, first, day):
    """The browser sends a saved form with the version it was loaded from, not with the one autosave made."""
    window = open_form(first, day)
    assert window.autosave(summary="نموذج: بعض").status_code == 200
    assert window.autosave(summary="نموذج: بعض النص").status_code == 200
    window.hidden.pop("overwrite_revision_id")
    assert window.press("publish", summary=FIRST).status_code == 302
    assert LearningDayPage.objects.get(pk=day.pk).summary == FIRST


def test_late_autosave__does_not_undo_the_save_it_went_before(open_form, first, day):
    window = open_form(first, day)
    window.save(summary=FIRST)
    late = window.autosave(summary="نموذج: نص")
    assert (late.status_code, late.json()["error_code"]) == (400, "invalid_revision")
    assert latest(day).summary == FIRST


def test_version_after_own_autosave__is_compared_with_it(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    two.autosave(summary=SECOND)
    one.save_over(one.save(summary=FIRST))
    two.hidden.pop("overwrite_revision_id")
    refused = two.save()
    assert [save.user for save in refused.context["conflict"].saves] == [first]
    assert refused.context["conflict"].base.as_object().summary == SECOND


def test_going_back_to_an_old_version__is_guarded(open_form, first, second, day):
    one, two = open_form(first, day), open_form(second, day)
    two.address = reverse("wagtailadmin_pages:revisions_revert", args=[day.pk, day.latest_revision_id])
    one.save(summary=FIRST)
    refused = two.save()
    assert refused.status_code == 409
    assert two.save_over(refused).status_code == 302
    assert latest(day).summary == "نموذج: كما كان"


@pytest.mark.parametrize(
    "nonsense",
    [
        {"loaded_revision_id": "9" * 40},
        {"loaded_revision_id": "x"},
        {"editor_window": "x"},
        {"compared_with": "²"},
        {"compared_with": "1", "loaded_revision_created_at": "\u202e"},
    ],
    ids=str,
)
def test_nonsense_in_the_form__is_refused_quietly(open_form, first, second, day, nonsense):
    one, two = open_form(first, day), open_form(second, day)
    one.save(summary=FIRST)
    two.hidden |= nonsense
    assert two.save(summary=SECOND).status_code == 409


def test_stranger__is_sent_away_as_before(open_form, first, site_home, platform, day):
    stranger = make_coordinator(make_platform(site_home, "EN"), "stranger")
    member = make_working_group_member(platform)
    sent = open_form(first, day).hidden
    for user in (stranger, member):
        client = Client()
        client.force_login(user)
        answer = client.post(reverse("wagtailadmin_pages:edit", args=[day.pk]), sent | {"title": "نموذج: غريب"})
        assert answer.status_code in (302, 403, 404)
    assert day.revisions.count() == 1


def test_every_page_type__is_guarded():
    for model in get_page_models():
        viewset = page_viewset_registry.get_by_type(model)
        assert issubclass(viewset.edit_view_class, UnseenVersionsMixin), model
        assert issubclass(viewset.revisions_revert_view_class, UnseenVersionsMixin), model
