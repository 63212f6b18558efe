"""Publications and past activities that others have reported; bibliographic facts and no text of theirs."""

from __future__ import annotations

from knowledge.enums import ResourceKind
from knowledge.models import ResourcePage
from manassat.core.models import Source
from platforms.enums import ActivityKind, DatePrecision
from platforms.loading.files import read_record
from platforms.loading.records import Record
from platforms.loading.tally import Tally
from platforms.models import ActivityIndexPage, ActivityPage

from .ground import Ground
from .pages import find_page, publish_below, stable_key
from .shared_lists import DATA


def load_publications(grounds: list[Ground], source: Source) -> Tally:
    """A work stands in the library of each language in which its title was seen."""
    tally = Tally()
    for row in read_record(DATA / "publications.json").records("items", key="slug"):
        key = stable_key(f"publication:{row.name}")
        for ground in grounds:
            if row.text(f"title_{ground.language}", required=False):
                is_new = not find_page(ResourcePage, ground.library, key=key, slug=row.name)
                tally.count(is_new)
                if is_new:
                    page = _resource(row, ground.language)
                    page.source, page.translation_key = source, key
                    publish_below(ground.library, page, name=row.name)
    return tally


def load_activities(grounds: list[Ground], source: Source) -> Tally:
    tally = Tally()
    for row in read_record(DATA / "activities.json").records("items", key="slug"):
        key = stable_key(f"activity:{row.name}")
        for ground in grounds:
            platform = ground.platforms[row.choice("platform", ground.platforms)]
            parent = ActivityIndexPage.objects.child_of(platform).get()
            is_new = not find_page(ActivityPage, parent, key=key, slug=row.name)
            tally.count(is_new)
            if is_new:
                page = _activity(row, ground.language)
                page.source, page.translation_key = source, key
                publish_below(parent, page, name=row.name)
    return tally


def _resource(row: Record, language: str) -> ResourcePage:
    isbn = row.text("isbn", required=False)
    return ResourcePage(
        title=row.text(f"title_{language}"),
        slug=row.name,
        kind=row.choice("kind", ResourceKind.values),
        publisher=row.text(f"publisher_{language}"),
        author=row.text("author", required=False),
        summary=f"ISBN {isbn}" if isbn else "",
        year=row.number("year"),
        source_detail=row.text("where_seen"),
    )


def _activity(row: Record, language: str) -> ActivityPage:
    return ActivityPage(
        title=row.text(f"title_{language}"),
        slug=row.name,
        kind=row.choice("kind", ActivityKind.values),
        summary=row.text(f"summary_{language}"),
        venue=row.text(f"venue_{language}", required=False),
        starts_on=row.day("date"),
        date_precision=row.choice("precision", DatePrecision.values),
        source_detail=row.text("where_seen"),
    )
