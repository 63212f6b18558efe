"""What the reader asked the library for, as it stands in the address."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.http import urlencode

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict

FILTERS = ("type", "platform", "topic", "theme", "authority", "year", "language")
LANGUAGES = ("ar", "en")
RELEVANCE, NEWEST = "relevance", "newest"
# Longer input is no question; the database's parsers give way at about 150 words.
MOST_LETTERS, MOST_WORDS, MOST_VALUES = 200, 20, 30


@dataclass(frozen=True)
class LibraryQuery:
    """`filters` maps each name of `FILTERS` to the values asked for; any of them may match.

    `language` is that of the page asked: what is found is in that language unless the filter names others.
    """

    text: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = "ar"
    sort: str = NEWEST
    page: str = "1"

    @classmethod
    def from_request(cls, request: HttpRequest, language: str) -> LibraryQuery:
        """Whatever stands in the address becomes a valid query; `language` is that of the page asked."""
        params = request.GET
        text = clean_text(params.get("q", ""))
        filters = {name: values for name in FILTERS if (values := _clean_values(params, name))}
        if filters.get("language") == (language,):
            del filters["language"]
        sort = params.get("sort")
        return cls(
            text=text,
            filters=filters,
            language=language,
            sort=sort if sort in (RELEVANCE, NEWEST) and text else (RELEVANCE if text else NEWEST),
            page=params.get("page", "1"),
        )

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(one for one in self.filters.get("language", ()) if one in LANGUAGES) or (self.language,)

    @property
    def is_filtered(self) -> bool:
        return bool(self.filters)

    def parameters(self, **changes: object) -> str:
        """The query string with `changes`; an empty value drops its parameter, and paging starts anew."""
        wanted = {"q": self.text, **self.filters}
        if self.text and self.sort != RELEVANCE:
            wanted["sort"] = self.sort
        wanted |= changes
        return urlencode([(name, value) for name, value in wanted.items() if value], doseq=True)

    @property
    def cleared(self) -> str:
        """The query string with the words and none of the filters."""
        return self.parameters(**dict.fromkeys(self.filters, ""))

    def with_platform_slugs(self, slug_of_code: dict[str, str]) -> LibraryQuery:
        """A platform may be named by its code or its slug; `slug_of_code` has codes in lower case."""
        named = self.filters.get("platform", ())
        slugs = tuple(slug_of_code.get(name.lower(), name) for name in named)
        return replace(self, filters=self.filters | ({"platform": slugs} if named else {}))

    def without(self, name: str, value: str) -> str:
        """The query string after taking one value out of a filter."""
        return self.parameters(**{name: tuple(one for one in self.filters.get(name, ()) if one != value)})


def clean_text(text: str) -> str:
    """One line of printable letters, cut where a longer one would be no question any more."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text[:MOST_LETTERS])
    return " ".join(printable.split()[:MOST_WORDS])


def _clean_values(params: QueryDict, name: str) -> tuple[str, ...]:
    values = [clean_text(value) for value in params.getlist(name)[:MOST_VALUES]]
    return tuple(dict.fromkeys(value for value in values if value))
