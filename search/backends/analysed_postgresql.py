from __future__ import annotations

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchRebuilder,
)
from modelsearch.query import Phrase
from modelsearch.query import SearchQuery as Question

from .admin import AnalysedBeginning, AnalysedIndex, AnalysedQuestion, AnalysedRebuilder


class Index(AnalysedIndex, PostgresIndex):
    pass


class Rebuilder(AnalysedRebuilder, PostgresSearchRebuilder):
    pass


class AtomicRebuilder(AnalysedRebuilder, PostgresSearchAtomicRebuilder):
    pass


class _TextSearch:
    def build_tsquery_content(self, query: Question, config: str | None = None, invert: bool = False) -> SearchQuery:
        """Modelsearch forgets to negate a phrase."""
        built = super().build_tsquery_content(query, config=config, invert=invert)
        return ~built if invert and isinstance(query, Phrase) else built

    def build_tsrank(self, vector: object, query: Question, config: str | None = None, boost: float = 1) -> SearchRank:
        """One rank of the whole question instead of one of each part: a question with synonyms has many."""
        return SearchRank(vector, self.build_tsquery(query, config=config), weights=self.sql_weights)

    def get_fields_vectors(self, search_query: SearchQuery) -> list[tuple[object, object]]:
        norms = {"title": F("index_entries__title_norm")}
        return [(F(f"index_entries__{name}"), norms.get(name, 1.0)) for name in self.columns]


class QueryCompiler(AnalysedQuestion, _TextSearch, PostgresSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(AnalysedBeginning, _TextSearch, PostgresAutocompleteQueryCompiler):
    pass


class AnalysedPostgresBackend(PostgresSearchBackend):
    index_class = Index
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
