"""What nobody may do: each way past the vote, as far as it applies to a paper as it stands."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.models import PositionPaperPage

from ..test_gate import CHANGES_OF_A_LIVE_TEXT, WAYS

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


OTHERS = (publish_an_older_text, copy, copy_as_a_draft, mirror, unpublish_without_a_reason)
FORBIDDEN: dict[str, Way] = {
    **{way.__name__: way for way in (*WAYS, *OTHERS)},
    **{name: _of_a_live_paper(change) for name, change in CHANGES_OF_A_LIVE_TEXT.items()},
}
