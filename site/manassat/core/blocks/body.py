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
        block_counts = {"key_figure": {"max_num": 12}}
