"""A paper's approval path tells what was recorded, and names nobody."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from knowledge.approval_path import approval_path
from tests.factories.pages import make_paper, make_platform
from tests.factories.people import make_coordinator, make_reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def submit(paper, by) -> object:
    return paper.get_workflow().start(paper, by)


def labels(paper) -> list[str]:
    with override("en"):
        return [str(step.label) for step in approval_path(paper)]


def test_approval_path__tells_the_steps_in_their_order(platform):
    paper = make_paper(platform, live=False)
    coordinator, reviewer = make_coordinator(platform), make_reviewer()
    state = submit(paper, coordinator)
    state.current_task_state.reject(user=reviewer)
    state.refresh_from_db()
    state.resume(user=coordinator)
    state.current_task_state.approve(user=reviewer)
    assert labels(paper)[:2] == ["Submitted for review", "Changes requested"]
    assert set(labels(paper)[2:]) == {"Approved by the reviewers", "Published"}


def test_approval_path__tells_the_last_publication_only(platform):
    paper = make_paper(platform)
    paper.save_revision().publish()
    assert labels(paper) == ["Published"]


def test_approval_path__is_empty_for_what_was_never_recorded(platform):
    assert labels(make_paper(platform, live=False)) == []


def test_paper_page__names_no_reviewer(client, platform):
    paper = make_paper(platform, live=False)
    state = submit(paper, make_coordinator(platform, "coordinator-name"))
    state.current_task_state.approve(user=make_reviewer("reviewer-name"))
    html = client.get(paper.url).content.decode()
    assert "اعتمدها المراجعون" in html
    assert "coordinator-name" not in html
    assert "reviewer-name" not in html
