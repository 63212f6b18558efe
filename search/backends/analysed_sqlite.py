from __future__ import annotations

from django.db.models import Func, QuerySet
from modelsearch.backends.database.sqlite.query import BM25
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchAtomicRebuilder,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchRebuilder,
)

from .admin import AnalysedBeginning, AnalysedIndex, AnalysedQuestion, AnalysedRebuilder


class Index(AnalysedIndex, SQLiteIndex):
    pass


class Rebuilder(AnalysedRebuilder, SQLiteSearchRebuilder):
    pass


class AtomicRebuilder(AnalysedRebuilder, SQLiteSearchAtomicRebuilder):
    pass


class _Fts5:
    def build_tsrank(self, *args: object, **kwargs: object) -> Func:
        """bm25() ranks by the whole question; modelsearch multiplies it by itself for every part, its sign included."""
        return BM25()

    def search(self, *args: object, **kwargs: object) -> QuerySet:
        self.fields = self.columns
        return super().search(*args, **kwargs)


class QueryCompiler(AnalysedQuestion, _Fts5, SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(AnalysedBeginning, _Fts5, SQLiteAutocompleteQueryCompiler):
    pass


class AnalysedSqliteBackend(SQLiteSearchBackend):
    index_class = Index
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
