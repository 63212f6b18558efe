"""What is posted: the fields of the forms that could change, copy, move or show what is foreign."""

from __future__ import annotations

from wagtail.models import Page

from platforms.models import ActivityIndexPage

from .objects import Scene
from .queries import keys
from .urls import AdminView

Payload = dict[str, object]
# A title that betrays nothing.
TITLE = "نموذج: عنوان جديد"


def payload_for(view: AdminView, scene: Scene) -> Payload:
    """All forms at once: a view reads the fields it knows."""
    own_list = ActivityIndexPage.objects.child_of(scene.own_platform).get().pk
    collection = scene.foreign["collection"].pk
    return {
        # add, edit, copy
        "title": TITLE,
        "slug": "new",
        "name": TITLE,
        "new_title": TITLE,
        "new_slug": "new",
        "new_parent_page": own_list,
        "copy_subpages": "on",
        "publish_copies": "on",
        "action-publish": "1",
        # bulk actions, choosers
        "id": keys(scene),
        "chooser": own_list,
        "move_applied": "1",
        "collection": collection,
        "include_descendants": "on",
        # privacy, workflow, translation, plans
        "restriction_type": "none",
        "comment": TITLE,
        "locales": [2],
        "include_subtree": "on",
        "publish_translations": "on",
        f"{scene.foreign['planned activity'].pk}-reason": TITLE,
        # those who are asked about a paper
        "email": "new@example.org",
        "language": "ar",
        "summary": TITLE,
        f"{scene.foreign['consultation comment'].pk}-is_accepted": "yes",
        f"{scene.foreign['consultation comment'].pk}-answer": TITLE,
        "workflow": scene.shared["workflow"].pk,
        # votes, seats, withdrawal
        "choice": "changes",
        "text_hash": scene.foreign["approval round"].text_hash,
        "to_user": scene.roles["deputy"].pk,
        "why": TITLE,
        "reason": TITLE,
        "chosen": [scene.foreign["approval round"].pk, scene.foreign["line of the translation board"].pk],
        f"hash-{scene.foreign['approval round'].pk}": scene.foreign["approval round"].text_hash,
        # the translation board
        "confirmed": "1",
        # the admin API's actions
        "destination_page_id": own_list,
        "locale": "en",
        "copy_parents": "on",
        "revision_id": scene.of("foreign", Page)["draft day"].latest_revision_id,
    }
