"""Pictures in a text that somebody who does not see them gets no words for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def pictures_without_description(paper: PositionPaperPage) -> list[str]:
    """Titles of the images; a picture that is marked as decoration needs no words."""
    images = [child.value["image"] for child in paper.body if child.block_type == "figure"]
    return [image.title for image in images if image and not image.decorative and not image.contextual_alt_text]
