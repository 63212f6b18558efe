"""What `make bench-search` runs: how well the library's search finds, against two others on the same site.

The site is thrown away afterwards. Exits with 1 if ours is not better by enough (bench/search/report.py).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

# None of these may lead to a database, a cache or an index that somebody uses.
ELSEWHERE = ("DATABASE_URL", "CACHE_URL", "SEARCH_URL")
LOADERS = ("load_guide", "load_authorities")


def main() -> None:
    with TemporaryDirectory(prefix="manassat-bench-") as folder:
        start_django(folder)
        prepare_site(Path(folder))
        finish(run(Path(folder)))


def start_django(folder: str) -> None:
    root = Path(__file__).resolve().parents[1]
    # First, or scripts/bench.py would be taken for the package.
    sys.path[:0] = [str(root), str(root / "site")]
    for name in ELSEWHERE:
        os.environ.pop(name, None)
    os.environ.update(DJANGO_SETTINGS_MODULE="bench.search.settings", DEBUG="off", VAR_DIR=folder)
    import django

    django.setup()


def prepare_site(folder: Path) -> None:
    from django.core.management import call_command

    from bench.search.files import COLLECTION

    # The import writes what it could not take beside its file.
    collection = shutil.copy(COLLECTION, folder)
    for command in ("migrate", *LOADERS):
        print(command, flush=True)
        call_command(command, verbosity=0)
    print("import_library", flush=True)
    call_command("import_library", collection, verbosity=0)


def run(folder: Path) -> list[str]:
    from bench.search.comparison import compare

    return compare(folder)


def finish(shortcomings: list[str]) -> None:
    print("", *shortcomings or ["good enough"], sep="\n")
    sys.exit(1 if shortcomings else 0)


if __name__ == "__main__":
    main()
