"""The plan's rule: a platform works on four or five topics. It warns editors and blocks nobody."""

from __future__ import annotations

from django.utils.translation import ngettext
from wagtail.admin.panels import Panel

FEWEST, MOST = 4, 5


def topic_count_warning(count: int) -> str:
    """A sentence for editors when `count` topics are outside the rule; empty inside it."""
    if FEWEST <= count <= MOST:
        return ""
    return ngettext(
        "This platform has %(count)s topic; the work plan's rule is %(fewest)s to %(most)s.",
        "This platform has %(count)s topics; the work plan's rule is %(fewest)s to %(most)s.",
        count,
    ) % {"count": count, "fewest": FEWEST, "most": MOST}


class TopicCountPanel(Panel):
    """Shows the warning above a platform's or topic's form."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "platforms/panels/topic_count.html"

        @property
        def warning(self) -> str:
            from .overview import topic_warning_for

            return topic_warning_for(self.instance)

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and bool(self.warning)
