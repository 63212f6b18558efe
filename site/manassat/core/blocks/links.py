"""Files, videos and recommendations that a text points to."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(label=_("Title"), required=False, help_text=_("Empty: the title of the file."))

    class Meta:
        icon = "doc-full"
        label = _("File")
        description = _("A file to download, with its kind and size.")
        template = "blocks/document.html"


class VideoLinkBlock(blocks.StructBlock):
    """A link, not a player: a player would ask another host on every visit."""

    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(label=_("Title"))
    duration = blocks.CharBlock(label=_("Length"), required=False, max_length=20)

    class Meta:
        icon = "media"
        label = _("Video link")
        description = _("A link to a video elsewhere; nothing is loaded before the reader follows it.")
        template = "blocks/video_link.html"
        preview_value = {"url": "https://example.org/", "title": "نموذج: تسجيل الجلسة", "duration": "12:30"}


class RecommendationBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Recommendation"))
    addressee = blocks.CharBlock(label=_("Addressed to"))

    class Meta:
        icon = "tick"
        label = _("Recommendation")
        description = _("What should be done, and by whom.")
        template = "blocks/recommendation.html"
        preview_value = {"text": "نموذج: توحيد نماذج الجباية.", "addressee": "الهيئات المحلية"}
