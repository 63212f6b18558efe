"""The agenda of a day, the cases that were shown on it, and the text of confidential notes."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from manassat.core.blocks.figures import TableBlock
from manassat.core.blocks.text import StepsBlock


class SpeakerBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"))
    local_authority = SnippetChooserBlock("platforms.LocalAuthority", label=_("Local authority"), required=False)

    class Meta:
        icon = "user"
        label = _("Speaker")


class AgendaBlock(blocks.StructBlock):
    """A session: times are those of the day's place."""

    starts_at = blocks.TimeBlock(label=_("From"))
    ends_at = blocks.TimeBlock(label=_("Until"), required=False)
    title = blocks.CharBlock(label=_("Title"))
    speakers = blocks.ListBlock(SpeakerBlock(), label=_("Speakers"), default=[])
    text = blocks.TextBlock(label=_("What it is about"), required=False, rows=2)

    class Meta:
        icon = "time"
        label = _("Session")
        description = _("A part of the day: from when to when, what, and who speaks.")
        template = "blocks/session.html"
        preview_value = {"starts_at": "10:00", "ends_at": "11:00", "title": "نموذج: عرض تجربة", "speakers": []}

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if cleaned["ends_at"] and cleaned["ends_at"] <= cleaned["starts_at"]:
            error = ValidationError(_("The session ends before it begins."))
            raise blocks.StructBlockValidationError(block_errors={"ends_at": error})
        return cleaned


class CaseBlock(blocks.StructBlock):
    """What one authority showed the others."""

    title = blocks.CharBlock(label=_("What was shown"))
    local_authority = SnippetChooserBlock("platforms.LocalAuthority", label=_("Local authority"), required=False)
    shown_by = blocks.CharBlock(label=_("By whom"), required=False)
    text = blocks.TextBlock(label=_("What others can take from it"), required=False, rows=3)

    class Meta:
        icon = "doc-full"
        label = _("Case")
        description = _("A case that was shown: what, by which authority, by whom.")
        template = "blocks/case.html"
        preview_value = {"title": "نموذج: جباية بالهاتف", "shown_by": "", "text": "نموذج: خطوة واحدة في كل شهر."}


class NoteBlock(blocks.StreamBlock):
    """Nothing that points to an image or a file: those have addresses of their own, open to whoever knows them."""

    text = blocks.RichTextBlock(
        label=_("Text"), features=["h2", "h3", "bold", "italic", "ol", "ul", "link"], template="blocks/text.html"
    )
    steps = StepsBlock()
    table = TableBlock()

    class Meta:
        template = "blocks/body.html"
