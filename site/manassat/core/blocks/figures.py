"""Pictures, tables and numbers."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from .translated_table import TranslatableTableBlock


class FigureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Figure")
        description = _("A picture with its description and caption.")
        template = "blocks/figure.html"


class TableBlock(TranslatableTableBlock):
    """Columns always have a heading and the table a caption, so that it can be heard as well as seen."""

    def __init__(self, **kwargs: object) -> None:
        columns = [("text", blocks.CharBlock(label=_("Text"))), ("number", blocks.CharBlock(label=_("Number")))]
        super().__init__(columns, **kwargs)

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with headings.")
        template = "blocks/table.html"


class KeyFigureBlock(blocks.StructBlock):
    # A picture is a figure too, and has another name in Arabic.
    value = blocks.CharBlock(label=pgettext_lazy("a number", "Figure"), max_length=30)
    label = blocks.CharBlock(label=_("What it counts"))
    source = blocks.CharBlock(label=_("Source"), required=False)

    class Meta:
        icon = "order"
        label = _("Key figure")
        description = _("One number, what it counts and where it comes from.")
        template = "blocks/key_figure.html"
        preview_value = {"value": "31", "label": "نموذج: هيئة محلية شاركت في جمع البيانات", "source": "نموذج"}
