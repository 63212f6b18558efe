"""Every way in which stock Wagtail makes a page public, tried on a paper that was not decided on.

Each of these publishes on stock Wagtail; `test_stock_wagtail.py` shows that on a page type without the gate.
"""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Page, TaskState
from wagtail_localize.models import Translation, TranslationSource

from knowledge.approval.errors import GateClosedError
from knowledge.approval.models import LedgerEntry
from knowledge.models import PaperIndexPage, PaperRecommendation, PositionPaperPage
from manassat.core.translating.errors import UntranslatedError
from tests.factories.approval import Cast, draft_of, make_ready_paper, save_with, stored, submit
from tests.factories.media import make_document
from tests.factories.pages import make_platform, make_practice

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.now() - datetime.timedelta(days=1)
TOMORROW = timezone.now() + datetime.timedelta(days=1)


def publish_revision(paper: PositionPaperPage) -> None:
    paper.get_latest_revision().publish()


def run_the_action(paper: PositionPaperPage) -> None:
    PublishPageRevisionAction(paper.get_latest_revision()).execute(skip_permission_checks=True)


def save_as_live(paper: PositionPaperPage) -> None:
    paper.live = True
    paper.save()


def save_one_field(paper: PositionPaperPage) -> None:
    paper.live = True
    paper.save(update_fields=["live"])


def save_the_bare_page(paper: PositionPaperPage) -> None:
    page = Page.objects.get(pk=paper.pk)
    page.live = True
    page.save()


def update_rows(paper: PositionPaperPage) -> None:
    PositionPaperPage.objects.filter(pk=paper.pk).update(live=True)


def add_as_live(paper: PositionPaperPage) -> None:
    paper.get_parent().add_child(instance=PositionPaperPage(title="نموذج", slug="new", locale=paper.locale, live=True))


def schedule(paper: PositionPaperPage) -> None:
    paper.go_live_at = TOMORROW
    paper.save_revision(approved_go_live_at=TOMORROW)


def approve_by_the_task(paper: PositionPaperPage) -> None:
    paper.get_workflow().start(paper, None)
    stored(paper).current_workflow_task_state.approve()


def approve_by_the_bare_task(paper: PositionPaperPage) -> None:
    paper.get_workflow().start(paper, None)
    TaskState.objects.get(workflow_state__object_id=str(paper.pk)).approve()


def finish_the_workflow(paper: PositionPaperPage) -> None:
    paper.get_workflow().start(paper, None).finish()


WAYS = [
    publish_revision,
    run_the_action,
    save_as_live,
    save_one_field,
    save_the_bare_page,
    update_rows,
    add_as_live,
    schedule,
    approve_by_the_task,
    approve_by_the_bare_task,
    finish_the_workflow,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_undecided_paper__becomes_public_by_no_way(platform, way):
    paper = make_ready_paper(platform)
    with pytest.raises(GateClosedError):
        way(paper)
    assert not PositionPaperPage.objects.filter(live=True).exists()
    assert not LedgerEntry.objects.filter(event="published").exists()


CHANGES_OF_A_LIVE_TEXT = {
    "a saved field": lambda paper: save_with(paper, title="نموذج: آخر"),
    "one field": lambda paper: save_with(paper, ["title"], title="نموذج: آخر"),
    "the summary": lambda paper: save_with(paper, summary="نموذج: ملخص آخر"),
    "a published draft": lambda paper: draft_of(paper, title="نموذج: آخر").publish(),
    "a recommendation": lambda paper: change_a_recommendation(paper),
    "a new recommendation": lambda paper: PaperRecommendation.objects.create(
        page=paper, text="نموذج", locale=paper.locale
    ),
    "a deleted recommendation": lambda paper: paper.recommendations.first().delete(),
    "the bare page": lambda paper: rename_the_bare_page(paper),
    "a bulk update": lambda paper: PositionPaperPage.objects.update(summary="نموذج"),
    "another language": lambda paper: save_with(paper, locale=Locale.objects.get(language_code="en")),
}


def change_a_recommendation(paper: PositionPaperPage) -> None:
    recommendation = paper.recommendations.first()
    recommendation.text = "نموذج: توصية أخرى"
    recommendation.save()


def rename_the_bare_page(paper: PositionPaperPage) -> None:
    page = Page.objects.get(pk=paper.pk)
    page.title = "نموذج: آخر"
    page.save()


@pytest.mark.parametrize("change", CHANGES_OF_A_LIVE_TEXT.values(), ids=CHANGES_OF_A_LIVE_TEXT)
def test_live_paper__keeps_its_approved_text(cast: Cast, client, change):
    approval_round = cast.approve(cast.submitted(title="نموذج: المعتمد"))
    paper = stored(approval_round.page)
    before = client.get(paper.url).content
    # Under the other language's address it would be refused for its words alone.
    with pytest.raises((GateClosedError, UntranslatedError)):
        change(stored(paper))
    assert client.get(paper.url).content == before


def test_draft_of_a_live_paper__leaves_the_approved_text_public(cast: Cast, client):
    paper = stored(cast.approve(cast.submitted()).page)
    draft_of(stored(paper), title="نموذج: مسودة لاحقة")
    assert "نموذج: مسودة لاحقة" not in client.get(paper.url).content.decode()
    assert stored(paper).has_unpublished_changes


def test_copy__is_a_draft_or_nothing(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    with pytest.raises(GateClosedError):
        CopyPageAction(paper, update_attrs={"slug": "copy"}, keep_live=True).execute(skip_permission_checks=True)
    copy = paper.copy(update_attrs={"slug": "copy"}, keep_live=False)
    assert not stored(copy).live
    with pytest.raises(GateClosedError):
        copy.get_latest_revision().publish()


def test_mirror__is_refused_beside_the_paper_and_stays_a_draft_in_another_language(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    with pytest.raises(GateClosedError):
        paper.create_alias(update_slug="alias")
    english = Locale.objects.get(language_code="en")
    mirror = paper.copy_for_translation(english, copy_parents=True, alias=True)
    assert not stored(mirror).live
    assert PositionPaperPage.objects.filter(live=True).count() == 1


def test_mirror__does_not_follow_a_new_decision(cast: Cast):
    draft = cast.paper()
    mirror = draft.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True, alias=True)
    cast.approve(submit(draft, cast.author))
    assert not stored(mirror).live


def test_live_paper__stays_with_its_platform(cast: Cast, site_home):
    paper = stored(cast.approve(cast.submitted()).page)
    other = PaperIndexPage.objects.child_of(make_platform(site_home, "EN")).get()
    for page in (paper, Page.objects.get(pk=paper.pk)):
        with pytest.raises(GateClosedError):
            page.move(other, pos="last-child")
    assert stored(paper).path == paper.path


def test_translation__is_public_by_no_step_of_the_translation_tool(cast: Cast, django_capture_on_commit_callbacks):
    paper = stored(cast.approve(cast.submitted()).page)
    source, _made = TranslationSource.get_or_create_from_instance(paper)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    cast.platform.copy_for_translation(translation.target_locale, copy_parents=True)
    paper.get_parent().copy_for_translation(translation.target_locale, copy_parents=True)
    translation.save_target(publish=False)
    with pytest.raises(GateClosedError), django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert not PositionPaperPage.objects.filter(live=True, locale__language_code="en").exists()


def test_schedule__publishes_the_approved_text_on_its_day(cast: Cast):
    draft = cast.paper(go_live_at=timezone.now() + datetime.timedelta(days=3))
    approval_round = cast.approve(submit(draft, cast.author))
    assert not stored(draft).live
    assert [entry.event for entry in LedgerEntry.objects.of_page(draft)][-2:] == ["decided", "scheduled"]
    with time_machine.travel(timezone.now() + datetime.timedelta(days=4)):
        call_command("publish_scheduled")
    assert stored(draft).live
    assert LedgerEntry.objects.of_page(draft).last().event == "published"
    assert LedgerEntry.objects.of_page(draft).last().text_hash == approval_round.text_hash


def test_schedule_that_cannot_be_kept__leaves_the_other_pages_theirs(cast: Cast):
    soon = timezone.now() + datetime.timedelta(days=3)
    document = make_document()
    attachments = [("document", {"document": document, "title": ""})]
    paper = cast.approve(submit(cast.paper(go_live_at=soon, attachments=attachments), cast.author)).page
    practice = make_practice(cast.platform, live=False, go_live_at=soon + datetime.timedelta(hours=1))
    practice.get_latest_revision().publish()
    document.file.storage.delete(document.file.name)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=4)):
        call_command("publish_scheduled")
    assert not stored(paper).live
    assert Page.objects.get(pk=practice.pk).live


@pytest.mark.parametrize("change", ["move", "delete"])
def test_paper_under_vote__keeps_its_place(cast: Cast, site_home, change):
    paper = stored(cast.submitted().page)
    other = PaperIndexPage.objects.child_of(make_platform(site_home, "EN")).get()
    with pytest.raises(GateClosedError), transaction.atomic():
        paper.move(other, pos="last-child") if change == "move" else paper.delete()
    assert stored(paper).path == paper.path
