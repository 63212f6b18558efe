from __future__ import annotations

import math

import pytest

from bench.search.files import Prefix, Query
from bench.search.metrics import ALL, Scores, ndcg, recall, reciprocal_rank, scores_by_kind, share_suggested
from bench.search.report import shortcomings

GRADES = {"best": 3, "good": 1}


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        (["best", "good"], 1),
        (["best", "good", "noise"], 1),
        (["good", "best"], (1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3))),
        (["noise", "best"], 3 / math.log2(3) / (3 + 1 / math.log2(3))),
        (["noise"] * 10 + ["best"], 0),
        ([], 0),
    ],
    ids=["ideal", "noise-after", "wrong-order", "noise-before", "too-deep", "nothing"],
)
def test_ndcg__is_the_share_of_the_ideal_order(ranking, expected):
    assert ndcg(ranking, GRADES) == pytest.approx(expected)


def test_ndcg__is_full__when_more_is_relevant_than_ten_places_hold():
    many = {str(number): 2 for number in range(15)}
    assert ndcg(list(many)[:10], many) == pytest.approx(1)


@pytest.mark.parametrize(
    ("ranking", "expected"), [(["good"], 1), (["noise", "good", "best"], 0.5), (["noise"], 0), ([], 0)]
)
def test_reciprocal_rank__looks_at_the_first_relevant_answer(ranking, expected):
    assert reciprocal_rank(ranking, GRADES) == expected


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [(["noise", "good"], 0.5), (["good", "best"], 1), (["noise"] * 20 + ["best"], 0), (["best", "best"], 0.5)],
)
def test_recall__counts_what_stands_among_twenty(ranking, expected):
    assert recall(ranking, GRADES) == expected


def test_scores_by_kind__weigh_every_query_alike__when_some_have_no_answer():
    queries = [_query("1", "typo"), _query("2", "typo"), _query("3", "name")]
    scores = scores_by_kind(queries, {"1": ["best", "good"], "3": ["best", "good"]})
    assert {kind: score.recall for kind, score in scores.items()} == {
        "typo": 0.5,
        "name": 1,
        ALL: pytest.approx(2 / 3),
    }
    assert list(scores)[-1] == ALL


def test_share_suggested__takes_any_expected_text_among_five():
    prefixes = [Prefix("1", "مو", ["موازنة", "موارد"]), Prefix("2", "نف", ["نفايات"]), Prefix("3", "با", ["باب"])]
    suggested = {"1": ["noise", "موارد"], "2": [*"abcde", "نفايات"]}
    assert share_suggested(prefixes, suggested) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("ours", "unanswered", "said"),
    [
        ({"typo": 0.6, "name": 0.7}, [], []),
        ({"typo": 0.5, "name": 0.55}, [], ["0.525 overall is less than 0.05 above Snowball's 0.500"]),
        ({"typo": 0.9, "name": 0.4}, [], ["name: 0.400 is below Snowball's 0.500"]),
        ({"typo": 0.6, "name": 0.7}, ["قف"], ["no answer: قف"]),
    ],
    ids=["good", "too-close", "one-kind-below", "unanswered"],
)
def test_shortcomings__name_what_is_not_good_enough(ours, unanswered, said):
    assert list(shortcomings(_scores(ours), _scores({"typo": 0.5, "name": 0.5}), unanswered)) == said


def _query(number: str, kind: str) -> Query:
    return Query(number, "text", kind, GRADES)


def _scores(ndcg_by_kind):
    overall = sum(ndcg_by_kind.values()) / len(ndcg_by_kind)
    return {kind: Scores(value, 0, 0) for kind, value in {**ndcg_by_kind, ALL: overall}.items()}
