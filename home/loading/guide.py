"""The guide's facts, read and checked before anything is written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from platforms.enums import Region
from platforms.loading.files import read_record
from platforms.loading.records import Record, Words

SDG_NUMBERS = range(1, 18)


@dataclass(frozen=True)
class Coded:
    """A partner or a theme."""

    code: str
    name: Words
    role: str = ""


@dataclass(frozen=True)
class Launch:
    day: datetime.date | None
    printed: str
    city: Words
    participants: int | None
    unit: Words
    doubt: Words


@dataclass(frozen=True)
class Topic:
    code: str
    title: Words
    detail: Words
    themes: list[str]
    sdgs: list[int]
    joint_with: list[str]
    same_as: str
    is_axis: bool


@dataclass(frozen=True)
class Platform:
    code: str
    slug: str
    parent: str
    region: str
    name: Words
    audience: Words
    partner: Words
    goals: list[Words]
    notes: list[Words]
    launch: Launch | None
    topics: list[Topic]


@dataclass(frozen=True)
class Guide:
    partners: list[Coded]
    themes: list[Coded]
    platforms: list[Platform]

    @property
    def topics(self) -> Iterator[tuple[Platform, Topic]]:
        """Axes included, in the guide's order."""
        return ((platform, topic) for platform in self.platforms for topic in platform.topics)


def read_guide(path: Path) -> Guide:
    """Raises `LoadError` naming the code that is wrong."""
    record = read_record(path)
    themes = [Coded(row.name, row.words()) for row in record.records("themes", key="id", required=True)]
    rows = record.records("platforms", key="id", required=True)
    codes = _Codes({theme.code for theme in themes}, [row.name for row in rows])
    partners = [Coded(row.name, row.words(), row.text("role")) for row in record.records("partners", key="id")]
    return Guide(partners, themes, [_platform(row, codes) for row in rows])


class _Codes:
    """What a code may refer to."""

    def __init__(self, themes: set[str], platforms: list[str]) -> None:
        self.themes = themes
        self.platforms = platforms
        self.topics: set[str] = set()

    def before(self, platform: str) -> list[str]:
        return self.platforms[: self.platforms.index(platform)]


def _platform(row: Record, codes: _Codes) -> Platform:
    launch = row.record("launch")
    axes = [_topic(axis, codes, is_axis=True) for axis in row.records("axes", key="id")]
    topics = [_topic(topic, codes, is_axis=False) for topic in row.records("topics", key="id")]
    return Platform(
        code=row.name,
        slug=row.text("slug"),
        # A region's platform comes before it in the file, as it does in the tree.
        parent=row.choice("parent", codes.before(row.name), required=False),
        region=row.choice("region", Region.values, required=False),
        name=row.words("name"),
        audience=row.words("audience", required=False),
        partner=row.words("partner", required=False),
        goals=[goal.words() for goal in row.records("goals")],
        notes=[note.words() for note in row.records("notes")],
        launch=_launch(launch) if launch else None,
        topics=[*axes, *topics],
    )


def _launch(row: Record) -> Launch:
    return Launch(
        day=row.day("date"),
        printed=row.text("printed", required=False),
        city=row.words("city", required=False),
        participants=row.number("participants"),
        unit=row.words("participants_unit", required=False),
        doubt=row.words("note", required=False),
    )


def _topic(row: Record, codes: _Codes, *, is_axis: bool) -> Topic:
    if row.name in codes.topics:
        raise row.error(_("code «%(code)s» is there twice.") % {"code": row.name})
    codes.topics.add(row.name)
    return Topic(
        code=row.name,
        title=row.words("title"),
        detail=row.words("detail", required=False),
        themes=row.codes("themes", codes.themes),
        sdgs=row.codes("sdgs", SDG_NUMBERS),
        joint_with=row.codes("joint_with", codes.platforms),
        same_as=row.choice("same_as", codes.platforms, required=False),
        is_axis=is_axis,
    )
