"""Running text and what interrupts it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=TEXT_FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings, lists and links.")
        template = "blocks/text.html"
        preview_value = "<p>نموذج: فقرة تصف ما اتفقت عليه مجموعة العمل.</p>"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words quoted"))
    attribution = blocks.CharBlock(label=_("Who said it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's own words, with who said them.")
        template = "blocks/quote.html"
        preview_value = {"text": "نموذج: تعلّمنا من تجربة غيرنا أكثر مما تعلّمنا من الكتب.", "attribution": "نموذج"}


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "ul", "link"])

    class Meta:
        icon = "warning"
        label = _("Callout")
        description = _("What the reader must not miss.")
        template = "blocks/callout.html"
        preview_value = {"title": "نموذج", "text": "<p>تحققوا من القانون النافذ قبل التطبيق.</p>"}


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False)
    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("title", blocks.CharBlock(label=_("Step"))),
                ("text", blocks.TextBlock(label=_("How it is done"), required=False)),
            ],
            label=_("Step"),
        ),
        label=_("Steps"),
        min_num=2,
    )

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What is done first, second and third.")
        template = "blocks/steps.html"
        preview_value = {"title": "نموذج", "steps": [{"title": "جمع البيانات"}, {"title": "مراجعتها"}]}
