from wagtail import blocks

from .links import DocumentBlock, VideoLinkBlock


class MaterialsBlock(blocks.StreamBlock):
    """What a day or a paper comes with."""

    document = DocumentBlock()
    video_link = VideoLinkBlock()
