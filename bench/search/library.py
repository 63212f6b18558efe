"""Our own search, asked as anybody would ask it from outside: through `search_run`."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from django.core.management import call_command

from .files import Prefix, Query
from .metrics import Rankings


def library_rankings(queries: Iterable[Query], folder: Path) -> Rankings:
    return _run(queries, folder)


def library_suggestions(prefixes: Iterable[Prefix], folder: Path) -> Rankings:
    return _run(prefixes, folder, "--suggest")


def _run(asked: Iterable[Query | Prefix], folder: Path, *options: str) -> Rankings:
    """The command sees words only, never what was judged."""
    questions, answers = folder / "questions.jsonl", folder / "answers.tsv"
    lines = [json.dumps({"id": one.id, "text": one.text}, ensure_ascii=False) + "\n" for one in asked]
    questions.write_text("".join(lines), encoding="utf-8")
    call_command("search_run", str(questions), str(answers), *options, verbosity=0)
    return _read(answers)


def _read(answers: Path) -> Rankings:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    with answers.open(encoding="utf-8", newline="") as lines:
        for asked, answer, rank in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[asked].append((int(rank), answer))
    return {asked: [answer for _, answer in sorted(ranked)] for asked, ranked in found.items()}
