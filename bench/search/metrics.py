"""How good a ranking is: a list of ids, best first, against the grades of what is relevant."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from .files import Prefix, Query

ALL = "all"
# Answers of a system, best first, by the id of the query.
Rankings = dict[str, list[str]]


@dataclass(frozen=True)
class Scores:
    """Means over queries."""

    ndcg: float
    reciprocal_rank: float
    recall: float


def ndcg(ranking: list[str], relevant: dict[str, int], depth: int = 10) -> float:
    """The grade is the gain, as trec_eval has it; 1 if nothing could stand in a better order."""
    gained = _discounted(relevant.get(item, 0) for item in ranking[:depth])
    return gained / _discounted(sorted(relevant.values(), reverse=True)[:depth])


def reciprocal_rank(ranking: list[str], relevant: dict[str, int]) -> float:
    """Of the first relevant answer, whatever its grade; 0 if there is none."""
    return next((1 / place for place, item in enumerate(ranking, 1) if item in relevant), 0.0)


def recall(ranking: list[str], relevant: dict[str, int], depth: int = 20) -> float:
    return len(relevant.keys() & set(ranking[:depth])) / len(relevant)


def scores_by_kind(queries: Iterable[Query], rankings: Rankings) -> dict[str, Scores]:
    """For each kind in the order of the queries, and for ALL."""
    groups: dict[str, list[Query]] = defaultdict(list)
    for query in queries:
        groups[query.kind].append(query)
        groups[ALL].append(query)
    groups[ALL] = groups.pop(ALL)
    return {kind: _mean(members, rankings) for kind, members in groups.items()}


def share_suggested(prefixes: list[Prefix], suggested: Rankings, depth: int = 5) -> float:
    """Of the prefixes that one of the expected texts is suggested for."""
    return fmean(bool(set(prefix.expected).intersection(suggested.get(prefix.id, [])[:depth])) for prefix in prefixes)


def _mean(queries: list[Query], rankings: Rankings) -> Scores:
    pairs = [(rankings.get(query.id, []), query.relevant) for query in queries]
    return Scores(*(fmean(measure(*pair) for pair in pairs) for measure in (ndcg, reciprocal_rank, recall)))


def _discounted(grades: Iterable[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, 1))
