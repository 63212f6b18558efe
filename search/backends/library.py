"""The library as a modelsearch backend: saves and `update_index` feed it, `search(…, backend="library")` asks it.

Only pages of the library's kinds enter; of other models the index keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model
from modelsearch.backends.base import BaseIndex, BaseSearchBackend, BaseSearchQueryCompiler, BaseSearchResults
from modelsearch.query import MatchAll, Phrase, PlainText
from wagtail.models import Page

from ..engines import library_engine
from ..engines.types import AbstractRebuild
from ..index.entries import KIND_OF_MODEL, entries_of
from ..index.updates import refresh_after_commit
from ..synonym_groups import find_in_library


class LibraryIndex(BaseIndex):
    """`rebuilding` is the index that is being filled beside the one that serves."""

    rebuilding: AbstractRebuild | None = None

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        if model not in KIND_OF_MODEL:
            return
        ids = [item.pk for item in items]
        if self.rebuilding:
            self.rebuilding.add(entries_of(ids))
        else:
            refresh_after_commit(ids)

    def delete_item(self, item: Model) -> None:
        if isinstance(item, Page):
            refresh_after_commit([item.pk])

    def reset(self) -> None:
        library_engine().rebuild().finish()


class LibraryRebuilder:
    def __init__(self, index: LibraryIndex) -> None:
        self.index = index

    def start(self) -> LibraryIndex:
        self.index.rebuilding = library_engine().rebuild()
        return self.index

    def finish(self) -> None:
        self.index.rebuilding.finish()
        self.index.rebuilding = None


class LibraryQueryCompiler(BaseSearchQueryCompiler):
    def scores(self) -> dict[int, float] | None:
        """None for a query that asks for everything."""
        if isinstance(self.query, MatchAll):
            return None
        if isinstance(self.query, (Phrase, PlainText)):
            text = self.query.query_string
            return find_in_library(f'"{text}"' if isinstance(self.query, Phrase) else text).scores
        raise NotImplementedError("The library answers words and phrases.")


class LibrarySearchResults(BaseSearchResults):
    def _do_search(self) -> list[Model]:
        return self._found()[self.start : self.stop]

    def _do_count(self) -> int:
        return len(self._found()[self.start : self.stop])

    def _found(self) -> list[Model]:
        """Within the queryset, so that what the caller left out stays out."""
        queryset, scores = self.query_compiler.queryset, self.query_compiler.scores()
        if scores is None:
            return list(queryset)
        found = list(queryset.filter(pk__in=list(scores)))
        if self.query_compiler.order_by_relevance:
            found.sort(key=lambda page: (-scores[page.pk], page.pk))
        return found


class LibrarySearchBackend(BaseSearchBackend):
    query_compiler_class = LibraryQueryCompiler
    index_class = LibraryIndex
    results_class = LibrarySearchResults
    rebuilder_class = LibraryRebuilder
    catch_indexing_errors = True


SearchBackend = LibrarySearchBackend
