"""What nobody may do: each way past the vote, as far as it applies to a paper as it stands."""

from __future__ import annotations

from collections.abc import Callable

from wagtail.models import TaskState

from knowledge.models import PositionPaperPage

from ..test_gate import CHANGES_OF_A_LIVE_TEXT, WAYS, approve_by_the_bare_task

Way = Callable[[PositionPaperPage], object]


def _of_a_live_paper(change: Way) -> Way:
    return lambda paper: change(paper) if paper.live else None


def publish_an_older_text(paper: PositionPaperPage) -> None:
    paper.revisions.order_by("pk").first().publish()


def copy(paper: PositionPaperPage) -> None:
    paper.copy(update_attrs={"slug": "copy"}, keep_live=True)


def copy_as_a_draft(paper: PositionPaperPage) -> None:
    """Nothing against that; the copy is one paper more."""
    paper.copy(update_attrs={"slug": "copy"}, keep_live=False)


def mirror(paper: PositionPaperPage) -> None:
    paper.create_alias(update_slug="mirror")


def unpublish_without_a_reason(paper: PositionPaperPage) -> None:
    paper.unpublish()


def approve_the_newest_bare_task(paper: PositionPaperPage) -> None:
    tasks = TaskState.objects.filter(workflow_state__object_id=str(paper.pk))
    if newest := tasks.order_by("pk").last():
        newest.approve()


OTHERS = (
    approve_the_newest_bare_task,
    publish_an_older_text,
    copy,
    copy_as_a_draft,
    mirror,
    unpublish_without_a_reason,
)
FORBIDDEN: dict[str, Way] = {
    # That one knows of a paper's first submission only.
    **{way.__name__: way for way in (*WAYS, *OTHERS) if way is not approve_by_the_bare_task},
    **{name: _of_a_live_paper(change) for name, change in CHANGES_OF_A_LIVE_TEXT.items()},
}
