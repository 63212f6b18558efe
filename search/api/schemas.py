"""What is answered. The descriptions are for those who read the OpenAPI schema."""

from __future__ import annotations

from datetime import datetime

from ninja import Field, Schema


class Problem(Schema):
    detail: str = Field(description="What is wrong with the request, in English.")


class Named(Schema):
    value: str = Field(description="As filters take it.")
    label: str = Field(description="As readers see it.")


class FacetValue(Named):
    count: int = Field(description="How many results there would be with this value, all other filters in force.")


class Listed(Schema):
    total: int = Field(description="How many there are on all pages.")
    page: int
    page_size: int


class Item(Schema):
    id: int = Field(description="Number of the page, for /items/{id}.")
    external_id: str = Field(description="Number in the collection it was imported from, or empty.")
    type: str
    title: str
    url: str
    platform: str | None = Field(description="Slug of the platform or region; null on the federation's own shelf.")
    year: int | None
    language: str


class ListedItem(Item):
    summary: str
    is_sample: bool = Field(description="Made up to show how the site works.")


class SearchResult(Item):
    snippet: str = Field(description="The passage that answers, or the summary, as plain text of about 240 letters.")
    highlights: list[str] = Field(description="The words of the snippet that answer, as they stand in it, each once.")
    score: float = Field(description="Comparable within one answer; 0 where no words were asked for.")
    document_page: int | None = Field(description="Page or slide of an attached file in which the snippet stands.")


class ItemList(Listed):
    results: list[ListedItem]


class SearchAnswer(Listed):
    query: str = Field(description="The words as they were understood.")
    suggestion: str | None = Field(description="The question as it may have been meant, where words are unknown.")
    results: list[SearchResult]
    facets: dict[str, list[FacetValue]] = Field(description="By the name of the parameter that filters by it.")


class Suggestion(Schema):
    text: str
    kind: str = Field(description="title, tag, theme, place or author.")
    url: str = Field(description="The item itself for a title, else the search for the text.")


class SuggestAnswer(Schema):
    suggestions: list[Suggestion]


class Text(Schema):
    name: str
    label: str
    text: str = Field(description="Plain text; a blank line parts the blocks that it is made of.")


class Recommendation(Schema):
    text: str
    addressee: str


class ItemReference(Schema):
    id: int
    title: str
    url: str


class TopicReference(ItemReference):
    code: str


class Translation(ItemReference):
    language: str


class File(Schema):
    title: str
    url: str
    format: str = Field(description="Extension of the file's name, such as pdf.")
    bytes: int | None = Field(description="Null where the size was never measured.")


class Citation(Schema):
    ar: str
    en: str
    bibtex_url: str
    ris_url: str


class ItemDetail(ListedItem):
    """Words are in the language of the item."""

    texts: list[Text]
    recommendations: list[Recommendation] = Field(description="Of a position paper.")
    themes: list[Named]
    tags: list[str]
    authorities: list[Named]
    joint_platforms: list[str] = Field(description="Slugs of other platforms that work on it.")
    topics: list[TopicReference]
    starts_on: str | None = Field(description="Of an activity, as exact as it is known: 2019, 2019-09 or 2019-09-14.")
    ends_on: str | None
    author: str
    publisher: str
    source_url: str = Field(description="Where a resource or best practice first appeared.")
    translations: list[Translation]
    files: list[File]
    citation: Citation | None = Field(description="In both languages; of papers, practices and resources.")
    decision_number: str | None = Field(description="Of the decision by which a position paper was approved.")
    changed_at: datetime


class Platform(Schema):
    slug: str
    code: str
    title: str
    url: str
    audience: str
    parent: str | None = Field(description="Slug of the platform of which this is a region.")
    is_sample: bool


class PlatformList(Listed):
    results: list[Platform]


class Theme(Schema):
    slug: str
    name: str
    description: str
    url: str
    counts: dict[str, int] = Field(description="How many public items there are, by type.")
    platforms: list[str] = Field(description="Slugs of the platforms that have something on it.")


class ThemeList(Listed):
    results: list[Theme]


class Authority(Schema):
    slug: str
    name: str
    governorate: str
    council_type: str
    council_type_verified: bool
    url: str
    source: str | None = Field(description="Where these facts come from.")


class AuthorityList(Listed):
    results: list[Authority]
