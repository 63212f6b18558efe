"""What `make bench` runs last: how the library's search grows from 2,000 to 20,000 items.

Questions are the judged ones, each asked once, so that nothing is remembered from the time before. The site is thrown
away afterwards. Exits with 1 if a limit is passed; on a busy machine it says more of the machine than of the code.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_search import start_django

SIZES = (2_000, 20_000)
QUERY_MS, PAGE_MS, INDEX_SECONDS, MEMORY_MIB, GROWTH = 60, 150, 90, 150, 3


@dataclass(frozen=True)
class Measured:
    index_seconds: float
    query_ms: list[float]
    page_ms: list[float]
    memory_mib: float

    def __str__(self) -> str:
        query, page = (f"{_median(ms):.1f} / {_p95(ms):.1f} ms" for ms in (self.query_ms, self.page_ms))
        index = f"{self.index_seconds:.1f} s"
        return f"index {index}, query {query}, page {page} (median / p95), {self.memory_mib:.0f} MiB more memory"


def main() -> None:
    with TemporaryDirectory(prefix="manassat-bench-") as folder:
        start_django(folder)
        prepare_site()
        measured = [measure(size) for size in SIZES]
    finish(list(passed_limits(*measured)))


def prepare_site() -> None:
    from django.core.management import call_command

    for command in ("migrate", "load_guide", "load_authorities"):
        print(command, flush=True)
        call_command(command, verbosity=0)


def measure(size: int) -> Measured:
    from django.core.management import call_command

    from bench.search.crowd import add_items
    from knowledge.models import ResourcePage

    there = ResourcePage.objects.filter(external_id__startswith="crowd-").count()
    add_items(size - there, there)
    seconds = timed(lambda: call_command("update_index", backend_name="library", verbosity=0)) / 1000
    before = memory_mib()
    query_ms, page_ms = ask_all()
    found = Measured(seconds, query_ms, page_ms, memory_mib() - before)
    print(f"{size:,} items: {found}", flush=True)
    return found


def ask_all() -> tuple[list[float], list[float]]:
    """Each question to the index alone, and then to the page, whose index has forgotten the words in between."""
    from django.test import Client

    from bench.search.files import read_queries
    from search.engines.fts5.engine import forget_hits
    from search.library import answer_to
    from search.query import LibraryQuery

    client, texts = Client(headers={"host": "127.0.0.1"}), [query.text for query in read_queries()]
    answer_to(LibraryQuery(text=texts[0], sort="relevance"))
    client.get("/library/")
    query_ms = [timed(partial(answer_to, LibraryQuery(text=text, sort="relevance"))) for text in texts]
    forget_hits()
    return query_ms, [timed(partial(client.get, "/library/", {"q": text})) for text in texts]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def memory_mib() -> float:
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def passed_limits(small: Measured, large: Measured) -> list[str]:
    limits = {
        f"query p95 over {QUERY_MS} ms": _p95(large.query_ms) > QUERY_MS,
        f"page p95 over {PAGE_MS} ms": _p95(large.page_ms) > PAGE_MS,
        f"index over {INDEX_SECONDS} s": large.index_seconds > INDEX_SECONDS,
        f"memory over {MEMORY_MIB} MiB": large.memory_mib > MEMORY_MIB,
        f"query grows more than {GROWTH}-fold": _median(large.query_ms) > GROWTH * _median(small.query_ms),
        f"page grows more than {GROWTH}-fold": _median(large.page_ms) > GROWTH * _median(small.page_ms),
    }
    return [limit for limit, is_passed in limits.items() if is_passed]


def finish(passed: list[str]) -> None:
    print(*passed or ["within all limits"], sep="\n")
    sys.exit(1 if passed else 0)


def _median(times: list[float]) -> float:
    return statistics.median(times)


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
