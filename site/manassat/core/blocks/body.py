from __future__ import annotations

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .figures import FigureBlock, KeyFigureBlock, TableBlock
from .links import DocumentBlock, RecommendationBlock, VideoLinkBlock
from .text import CalloutBlock, QuoteBlock, StepsBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    text = TextBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    callout = CalloutBlock(group=_("Text"))
    steps = StepsBlock(group=_("Text"))
    recommendation = RecommendationBlock(group=_("Text"))
    figure = FigureBlock(group=_("Figures"))
    table = TableBlock(group=_("Figures"))
    key_figure = KeyFigureBlock(group=_("Figures"))
    document = DocumentBlock(group=_("Links"))
    video_link = VideoLinkBlock(group=_("Links"))

    class Meta:
        template = "blocks/body.html"
        block_counts = {"key_figure": {"max_num": 12}}

    def get_context(self, value: blocks.StreamValue, parent_context: dict | None = None) -> dict:
        """The sizes of all figures in one query, not in one each."""
        figures = [child.value["image"] for child in value if child.block_type == "figure"]
        prefetch_related_objects([image for image in figures if image], "renditions")
        return super().get_context(value, parent_context)
