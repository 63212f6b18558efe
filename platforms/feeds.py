"""What is new among the activities."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from manassat.core.feeds import MOST_ITEMS, PageFeed

from .belonging import Activity
from .public_activities import newest_activities, public_platforms


class ActivityFeed(PageFeed):
    title = _("Activities of the experience-exchange platforms")
    page_path = "calendar/"

    def items(self) -> list[Activity]:
        return newest_activities(public_platforms(get_language()), MOST_ITEMS)

    def item_categories(self, item: Activity) -> list[str]:
        return [str(item.get_kind_display())]
