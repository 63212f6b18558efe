"""The parts every platform has below it. Apps further down the arrows register their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise
    from wagtail.models import Page


@dataclass(frozen=True)
class Section:
    """An index page below a platform; working-group members write drafts where `open_to_members`."""

    model: type[Page]
    slug: str
    title: StrPromise
    open_to_members: bool = False


_sections: list[Section] = []


def register_section(section: Section) -> None:
    _sections.append(section)


def registered_sections() -> tuple[Section, ...]:
    return tuple(_sections)
