"""The run as tables that `docs/features/search-quality.md` can take over, and what is not good enough."""

from __future__ import annotations

from collections.abc import Iterator

from .metrics import ALL, Scores

# How far above the words' stems alone ours must be, over all queries.
MARGIN = 0.05
ByKind = dict[str, Scores]


def table(counts: dict[str, int], systems: dict[str, ByKind]) -> str:
    """One row a kind of query; each system with nDCG@10, MRR and recall@20."""
    heads = " | ".join(f"{name}: nDCG@10 | MRR | recall@20" for name in systems)
    lines = [f"| kind | queries | {heads} |", "|---|--:|" + "--:|" * 3 * len(systems)]
    for kind, count in counts.items():
        cells = (f"{scores[kind].ndcg:.3f} | {_pair(scores[kind])}" for scores in systems.values())
        lines.append(f"| {kind} | {count} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _pair(scores: Scores) -> str:
    return f"{scores.reciprocal_rank:.3f} | {scores.recall:.3f}"


def shortcomings(ours: ByKind, snowball: ByKind, unanswered: list[str]) -> Iterator[str]:
    """What the run must not show, one line each; none if all is well."""
    if ours[ALL].ndcg < snowball[ALL].ndcg + MARGIN:
        yield f"{ours[ALL].ndcg:.3f} overall is less than {MARGIN} above Snowball's {snowball[ALL].ndcg:.3f}"
    for kind in snowball:
        if ours[kind].ndcg < snowball[kind].ndcg:
            yield f"{kind}: {ours[kind].ndcg:.3f} is below Snowball's {snowball[kind].ndcg:.3f}"
    yield from (f"no answer: {text}" for text in unanswered)
