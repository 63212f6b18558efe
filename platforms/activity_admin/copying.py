"""A new day that begins as a copy of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.actions.copy_page import CopyPageAction

from manassat.core.stream_ids import with_fresh_ids

from ..models import BaseActivityPage

if TYPE_CHECKING:
    from manassat.users.models import User

TITLE_LETTERS = 255
# What belongs to the one day: when it was, where to join it, what came of it, and what the page says of itself.
OF_THE_DAY = [
    *("starts_on", "starts_at", "ends_on", "ends_at", "date_precision", "online_url"),
    *("materials", "reported_on", "participant_count", "cases_shown", "results", "next_step"),
    *("source", "source_detail", "seo_title", "search_description"),
    *("go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by"),
]


@transaction.atomic
def copy_to_new_day(activity: BaseActivityPage, user: User) -> BaseActivityPage:
    """A draft in the same list, from the latest draft of `activity`. Raises PermissionDenied as Wagtail's copy does.

    Its address stays empty until the editor saves it with its day.
    """
    original = activity.get_latest_revision_as_object()
    title = _title_of_copy(original)
    changes = {
        "title": title,
        "draft_title": title,
        "slug": "",
        "agenda": with_fresh_ids(original.agenda),
        "body": with_fresh_ids(original.body),
    }
    action = CopyPageAction(
        original,
        to=activity.get_parent(),
        update_attrs=changes,
        exclude_fields=OF_THE_DAY,
        copy_revisions=False,
        keep_live=False,
        user=user,
    )
    return action.execute()


def _title_of_copy(activity: BaseActivityPage) -> str:
    with override(activity.locale.language_code):
        mark = gettext("%(title)s (copy)") % {"title": ""}
        return gettext("%(title)s (copy)") % {"title": activity.title[: TITLE_LETTERS - len(mark)]}
