from __future__ import annotations

from django.db.models import F, Func, Model, QuerySet
from django.db.models.query import ModelIterable
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchAtomicRebuilder,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchRebuilder,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

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

    def ranked_entries(self) -> QuerySet | None:
        """Of the index: `score` of each object that matches, the best lowest. None where nothing is ranked."""
        question = normalize(self.query)
        if isinstance(question, MatchAll | Not):
            return None
        match = MatchExpression(self.columns, self.build_search_query(question))
        # A sum is in no index of the database: SQLite would ask the full text anew for each object of these types.
        typed = SQLiteFTSIndexEntry.objects.filter(match).annotate(type=F("index_entry__content_type_id") + 0)
        entries = typed.filter(type__in=get_descendants_content_types_pks(self.queryset.model))
        return entries.annotate(score=self._build_rank_expression(self.get_search_vectors(), None))


class QueryCompiler(AnalysedQuestion, _Fts5, SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(AnalysedBeginning, _Fts5, SQLiteAutocompleteQueryCompiler):
    pass


class Results(SQLiteSearchResults):
    """Ranks with one look at the index; modelsearch looks again for every object that matches."""

    def _do_search(self) -> list[Model]:
        entries = None if self._score_field else self.query_compiler.ranked_entries()
        if entries is None:
            return super()._do_search()
        matching = self._matching(entries)
        # Who asks for numbers alone acts on all of them (bulk actions), in whatever order.
        if self.query_compiler.order_by_relevance and matching._iterable_class is ModelIterable:
            return self._best(matching.order_by("-pk"), entries)
        return list((matching if matching.query.order_by else matching.order_by("-pk"))[self.start : self.stop])

    def _best(self, matching: QuerySet, entries: QuerySet) -> list[Model]:
        scores = dict(entries.values_list("index_entry__object_id", "score"))
        best = sorted(matching.values_list("pk", flat=True), key=lambda pk: scores[str(pk)])[self.start : self.stop]
        objects = {item.pk: item for item in self.query_compiler.queryset.filter(pk__in=best)}
        return [objects[pk] for pk in best if pk in objects]

    def _do_count(self) -> int:
        entries = self.query_compiler.ranked_entries()
        return super()._do_count() if entries is None else self._matching(entries)[self.start : self.stop].count()

    def _matching(self, entries: QuerySet) -> QuerySet:
        return self.query_compiler.queryset.filter(pk__in=entries.values("index_entry__object_id"))


class AnalysedSqliteBackend(SQLiteSearchBackend):
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
