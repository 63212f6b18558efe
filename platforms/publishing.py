"""Putting a new page live."""

from __future__ import annotations

from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update


def publish_new(parent: Page, page: Page) -> None:
    """Adds `page` below `parent` and publishes it; raises ValidationError as `add_child` does.

    `page` and `parent` are not told what publishing did to the tree: refresh a parent before adding to it again.
    """
    # Each of a new page's three saves would check it and write the reference index; publishing alone is enough.
    with disable_reference_index_auto_update():
        revision = parent.add_child(instance=page).save_revision(clean=False)
    revision.publish()
