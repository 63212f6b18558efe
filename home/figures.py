"""The programme in figures: what is in the database, and whether it is real."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import ngettext
from wagtail.models import Page

from manassat.core.public_pages import readable
from platforms.members import count_members

# The way from a plain page to the type's own row, and what counts besides being of that type.
COUNTED = {
    "topics": ("topicpage", Q(topicpage__is_axis=False)),
    "learning_days": ("learningdaypage", Q()),
    "activities": ("activitypage", Q()),
    "papers": ("positionpaperpage", Q()),
    "practices": ("bestpracticepage", Q()),
}


@dataclass(frozen=True)
class Figure:
    """`samples` of the `count` were made up; a figure of samples alone says nothing about the programme."""

    label: str
    count: int
    samples: int

    @property
    def is_sample(self) -> bool:
        return 0 < self.count == self.samples

    @property
    def is_partly_sample(self) -> bool:
        return 0 < self.samples < self.count


def front_page_figures(language_code: str) -> list[Figure]:
    """Figures above zero. 2 queries."""
    counts = _page_counts(language_code) | _member_counts()
    return [
        Figure(label(counts[name]), counts[name], counts[f"{name}_samples"])
        for name, label in LABELS.items()
        if counts[name]
    ]


def _page_counts(language_code: str) -> dict[str, int]:
    """Pages that readers may see in that language, and how many of them are samples."""
    counted = {}
    for name, (accessor, condition) in COUNTED.items():
        counted[name] = Count(accessor, filter=condition)
        counted[f"{name}_samples"] = Count(accessor, filter=condition & Q(**{f"{accessor}__is_sample": True}))
    return readable(Page.objects.all(), language_code).order_by().aggregate(**counted)


def _member_counts() -> dict[str, int]:
    members = count_members()
    return {"members": members.count, "members_samples": members.samples}


LABELS = {
    "members": lambda count: ngettext("member authority", "member authorities", count),
    "topics": lambda count: ngettext("priority topic", "priority topics", count),
    "learning_days": lambda count: ngettext("learning day", "learning days", count),
    "activities": lambda count: ngettext("other activity", "other activities", count),
    "papers": lambda count: ngettext("approved position paper", "approved position papers", count),
    "practices": lambda count: ngettext("best practice", "best practices", count),
}
