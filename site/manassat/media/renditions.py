"""The sizes readers get. They are made when an image arrives, never while somebody waits for a page."""

from __future__ import annotations

from django_tasks import task

from .models import CustomImage, CustomRendition

# Phone and desk width of a figure in the text; WebP is a third of the JPEG's weight.
SPECS = ("width-480|format-webp", "width-960|format-webp")


@task()
def make_renditions(image_id: int) -> None:
    """Make the missing sizes of one image; a deleted image is no error."""
    if image := CustomImage.objects.filter(pk=image_id).first():
        image.get_renditions(*SPECS)


def existing_renditions(image: CustomImage) -> list[CustomRendition]:
    """The sizes that are there, narrowest first. Reads `image.renditions`: prefetch it for lists."""
    return sorted((found for found in image.renditions.all() if found.filter_spec in SPECS), key=lambda r: r.width)
