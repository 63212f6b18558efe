"""The ways through the gate that the admin offers, tried by a superuser, who may do everything else."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.models import PaperIndexPage, PositionPaperPage
from tests.factories.approval import Cast, make_ready_paper, submit
from tests.factories.pages import make_platform
from tests.factories.paper_forms import paper_form
from tests.factories.people import make_superuser, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def root() -> Client:
    return signed_in(make_superuser())


@pytest.fixture
def draft(platform) -> PositionPaperPage:
    return make_ready_paper(platform)


def list_of(platform) -> PaperIndexPage:
    return PaperIndexPage.objects.child_of(platform).get()


def bulk(action: str, *pages: Page) -> str:
    query = "&".join(f"id={page.pk}" for page in pages)
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?{query}"


def nothing_is_public() -> bool:
    return not PositionPaperPage.objects.filter(live=True).exists()


def test_create_and_publish__leaves_a_draft(root, platform):
    url = reverse("wagtailadmin_pages:add", args=["knowledge", "positionpaperpage", list_of(platform).pk])
    root.post(url, paper_form(action="publish"))
    assert PositionPaperPage.objects.get().title == "نموذج: ورقة من المحرر"
    assert nothing_is_public()


def test_edit_and_publish__leaves_a_draft(root, draft):
    root.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), paper_form(draft, action="publish"))
    assert nothing_is_public()


def test_edit_and_publish_with_a_date__schedules_nothing(root, draft):
    day = timezone.localtime() + datetime.timedelta(days=3)
    form = paper_form(draft, action="publish", go_live_at=day.strftime("%Y-%m-%d %H:%M"))
    root.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    assert not draft.revisions.exclude(approved_go_live_at=None).exists()


def test_bulk_publish__publishes_no_paper(root, draft):
    root.post(bulk("publish", draft), {})
    assert nothing_is_public()


def test_bulk_publish_of_a_list__leaves_its_papers_as_they_are(root, draft, platform):
    root.post(bulk("publish", list_of(platform)), {"include_descendants": "on"})
    assert nothing_is_public()


def test_copy_with_publishing__makes_drafts(root, cast: Cast):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    form = {"new_title": "نموذج: نسخة", "new_slug": "copy", "new_parent_page": paper.get_parent().pk}
    root.post(reverse("wagtailadmin_pages:copy", args=[paper.pk]), form | {"publish_copies": "on", "alias": ""})
    assert not PositionPaperPage.objects.exclude(pk=paper.pk).filter(live=True).exists()


def test_mirror_in_the_admin__is_refused(root, cast: Cast):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    form = {"new_title": "نموذج: مرآة", "new_slug": "mirror", "new_parent_page": paper.get_parent().pk, "alias": "on"}
    response = root.post(reverse("wagtailadmin_pages:copy", args=[paper.pk]), form, follow=True)
    assert not PositionPaperPage.objects.filter(slug="mirror").exists()
    assert "لا تملك صلاحية نشر الصفحات" in response.content.decode()


def test_unpublish__asks_for_a_reason(root, cast: Cast):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    root.post(reverse("wagtailadmin_pages:unpublish", args=[paper.pk]), {})
    root.post(bulk("unpublish", paper), {})
    assert PositionPaperPage.objects.get(pk=paper.pk).live


def test_move__leaves_a_public_paper_where_it_was_decided_on(root, cast: Cast, site_home):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    other = list_of(make_platform(site_home, "EN"))
    for url, form in (
        (reverse("wagtailadmin_pages:move_confirm", args=[paper.pk, other.pk]), {}),
        (bulk("move", paper), {"chooser": other.pk}),
    ):
        root.post(url, form)
        assert PositionPaperPage.objects.get(pk=paper.pk).path == paper.path


def test_delete__leaves_a_decided_paper(root, cast: Cast):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    for url in (
        reverse("wagtailadmin_pages:delete", args=[paper.pk]),
        bulk("delete", paper),
        reverse("wagtailadmin_pages:delete", args=[list_of(cast.platform).pk]),
    ):
        root.post(url, {})
        assert PositionPaperPage.objects.get(pk=paper.pk).live


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_workflow_buttons_of_core__decide_nothing(root, cast: Cast, action):
    approval_round = cast.submitted()
    page, task_state = approval_round.page_id, approval_round.task_state_id
    url = reverse("wagtailadmin_pages:workflow_action", args=[page, action, task_state])
    root.post(url, {"comment": "نموذج"})
    root.post(reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[page]))
    edit = reverse("wagtailadmin_pages:edit", args=[page])
    root.post(edit, paper_form(approval_round.page, action="workflow-action") | {"workflow-action-name": action})
    assert nothing_is_public()
    assert not LedgerEntry.objects.filter(event__in=("decided", "changes-requested")).exists()


def test_submission__lists_all_that_is_missing_and_keeps_what_was_written(platform, cast: Cast):
    paper = cast.paper()
    client = signed_in(cast.coordinator)
    rows = paper.recommendations.get()
    form = paper_form(paper, action="submit", summary=" ".join(["كلمة"] * 251), topic="", title="نموذج: ما كُتب")
    form |= {"recommendations-0-addressee": "", "recommendations-0-id": rows.pk}
    response = client.post(reverse("wagtailadmin_pages:edit", args=[paper.pk]), form)
    html = response.content.decode()
    for words in ("251", "غير موجَّهة", "الموضوع ناقص", "نموذج: ما كُتب"):
        assert words in html
    assert not ApprovalRound.objects.exists()
    assert PositionPaperPage.objects.get(pk=paper.pk).get_latest_revision().content["title"] == paper.title


def test_submission_from_the_editor__opens_a_round(cast: Cast):
    paper = cast.paper()
    signed_in(cast.coordinator).post(
        reverse("wagtailadmin_pages:edit", args=[paper.pk]), paper_form(paper, action="submit")
    )
    approval_round = ApprovalRound.objects.get()
    assert (approval_round.page_id, approval_round.submitted_by) == (paper.pk, cast.coordinator)


def test_new_paper__is_submitted_in_one_go(cast: Cast, platform):
    topic = cast.paper().topic
    url = reverse("wagtailadmin_pages:add", args=["knowledge", "positionpaperpage", list_of(platform).pk])
    signed_in(cast.coordinator).post(url, paper_form(action="submit", topic=topic.pk))
    paper = ApprovalRound.objects.get().page
    assert paper.title == "نموذج: ورقة من المحرر"
    assert paper.recommendations.count() == 1


def test_taking_a_submission_back__closes_the_round(cast: Cast):
    paper = cast.paper()
    submit(paper, cast.coordinator)
    edit = reverse("wagtailadmin_pages:edit", args=[paper.pk])
    signed_in(cast.coordinator).post(edit, paper_form(paper, action="cancel-workflow"))
    assert ApprovalRound.objects.get().status == "cancelled"
    assert LedgerEntry.objects.last().event == "cancelled"
