"""What may be asked for, checked before anything is looked up."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import StringConstraints

from ..kinds import KINDS
from ..query import MOST_VALUES

MOST_RESULTS = 50
Language = Literal["ar", "en"]
Type = StrEnum("Type", {kind.slug: kind.slug for kind in KINDS})
Year = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
SEVERAL = "May be repeated: any of the values matches."


class Paging(Schema):
    page: int = Field(1, ge=1, le=100_000, description="Which page of the list; after the last one there is nothing.")
    page_size: int = Field(12, ge=1, le=MOST_RESULTS, description="How many results a page holds.")


class InOneLanguage(Schema):
    language: Language = Field("ar", description="Of what is listed and of its labels; Arabic if not given.")


class SharedListParameters(Paging, InOneLanguage):
    """Of platforms, themes and local authorities."""


class ListParameters(Paging):
    """Of items of one type."""

    language: list[Language] = Field(
        [], max_length=MOST_VALUES, description=f"Of the items, the first one of labels too; Arabic if none. {SEVERAL}"
    )
    platform: list[str] = Field([], max_length=MOST_VALUES, description=f"Slug or code of a platform. {SEVERAL}")
    theme: list[str] = Field([], max_length=MOST_VALUES, description=f"Slug of a theme. {SEVERAL}")
    year: list[Year] = Field([], max_length=MOST_VALUES, description=f"Of the work or activity itself. {SEVERAL}")


class SearchParameters(ListParameters):
    q: str = Field("", description="Words as a reader types them; without any, everything is listed, newest first.")
    type: list[Type] = Field([], max_length=MOST_VALUES, description=f"Type of item. {SEVERAL}")
    topic: list[str] = Field([], max_length=MOST_VALUES, description=f"Code of a topic, such as FM-1. {SEVERAL}")
    authority: list[str] = Field([], max_length=MOST_VALUES, description=f"Slug of a local authority. {SEVERAL}")
    sort: Literal["relevance", "newest"] | None = Field(
        None, description="By relevance where words are asked for, else the newest first."
    )


class SuggestParameters(InOneLanguage):
    q: str = Field("", description="What a reader has typed so far.")
