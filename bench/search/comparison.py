"""The run itself: three systems on one site, the tables, and the verdict."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .baselines import snowball_rankings, stock_rankings
from .files import Query, read_collection, read_prefixes, read_queries
from .library import library_rankings, library_suggestions
from .metrics import ALL, Rankings, ndcg, scores_by_kind, share_suggested
from .report import shortcomings, table

LIBRARY, SNOWBALL, STOCK = "library", "Snowball", "stock Wagtail"
# In nDCG@10: a query below it is printed with what came first.
WEAK = 0.6


def compare(folder: Path) -> list[str]:
    """Prints the run and returns what is not good enough; `folder` is for files that nobody keeps."""
    queries = read_queries()
    rankings = {
        LIBRARY: library_rankings(queries, folder),
        SNOWBALL: snowball_rankings(queries, read_collection()),
        STOCK: stock_rankings(queries),
    }
    scores = {name: scores_by_kind(queries, ranking) for name, ranking in rankings.items()}
    print("", table(_counts(queries), scores), "", sep="\n")
    _print_answers(queries, rankings)
    _print_suggestions(folder)
    _print_weakest(queries, rankings[LIBRARY])
    return list(shortcomings(scores[LIBRARY], scores[SNOWBALL], _unanswered(queries, rankings[LIBRARY])))


def _print_answers(queries: list[Query], rankings: dict[str, Rankings]) -> None:
    for name, ranking in rankings.items():
        print(f"{name}: no answer to {len(_unanswered(queries, ranking))} of {len(queries)} queries")


def _print_suggestions(folder: Path) -> None:
    prefixes = read_prefixes()
    share = share_suggested(prefixes, library_suggestions(prefixes, folder))
    print(f"{LIBRARY}: the right suggestion among five for {share:.0%} of {len(prefixes)} prefixes")


def _print_weakest(queries: list[Query], ranking: Rankings) -> None:
    """Where to look first: the best of what was meant is not near the top."""
    for query in queries:
        if (score := ndcg(ranking.get(query.id, []), query.relevant)) < WEAK:
            print(f"  {score:.2f} {query.kind}: {query.text} → {' '.join(ranking.get(query.id, [])[:3])}")


def _counts(queries: list[Query]) -> dict[str, int]:
    return {**Counter(query.kind for query in queries), ALL: len(queries)}


def _unanswered(queries: list[Query], ranking: Rankings) -> list[str]:
    return [query.text for query in queries if not ranking.get(query.id)]
