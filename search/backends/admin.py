"""The admin's own search: Wagtail's index in the database, with texts and questions analysed as in the library.

It serves pages, images, documents, users and every chooser; their models keep the search fields they have.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models import Model
from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.query import SearchQuery

from ..analysis.words import ANALYSER_VERSION
from ..models import IndexVersion
from ..question.synonyms import Synonyms, synonyms_of
from ..synonym_groups import synonym_groups
from .analysed_items import AnalysedItem
from .analysed_queries import completed, searched

DATABASE_INDEX = "default"


class AnalysedIndex:
    is_rebuilding = False

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        super().add_items(model, map(AnalysedItem, items))

    def _refresh_title_norms(self, full: bool = False) -> None:
        """While the index is made anew, once at the end instead of after every few objects."""
        if full or not self.is_rebuilding:
            super()._refresh_title_norms(full)


class AnalysedRebuilder:
    def start(self) -> BaseIndex:
        self.index.is_rebuilding = True
        return super().start()

    def finish(self) -> None:
        super().finish()
        IndexVersion.objects.update_or_create(backend=DATABASE_INDEX, defaults={"analyser": ANALYSER_VERSION})


class AnalysedQuestion:
    """`fields` choose a column of the index, title or text: only there words are analysed."""

    @staticmethod
    def analysed(query: SearchQuery, synonyms: Synonyms) -> SearchQuery:
        return searched(query, synonyms)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.query = self.analysed(self.query, synonyms_of(tuple(synonym_groups())))

    @property
    def columns(self) -> list[str]:
        return sorted({"title" if name == "title" else "body" for name in self.fields or ("title", "text")})


class AnalysedBeginning(AnalysedQuestion):
    @staticmethod
    def analysed(query: SearchQuery, synonyms: Synonyms) -> SearchQuery:
        return completed(query, synonyms)

    @property
    def columns(self) -> list[str]:
        return ["autocomplete"]


def SearchBackend(params: dict) -> BaseSearchBackend:  # noqa: N802 - the name that modelsearch looks for
    """For the database there is; SQLite's models exist on no other, and PostgreSQL's neither."""
    if connection.vendor == "postgresql":
        from .analysed_postgresql import AnalysedPostgresBackend

        return AnalysedPostgresBackend({"SEARCH_CONFIG": "simple"} | params)
    from .analysed_sqlite import AnalysedSqliteBackend

    return AnalysedSqliteBackend(params)
