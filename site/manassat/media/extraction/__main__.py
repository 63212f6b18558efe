"""`python -m manassat.media.extraction PATH KIND [recognise]`: JSON lines, {"number", "text"} a page, {"outcome"}."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from . import limits
from .outcomes import Outcome, ReadingStopped
from .pictures import is_mostly_pictures
from .readers import read_pages

WENT_WELL = (Outcome.READ, Outcome.RECOGNISED, Outcome.PARTLY_READ)


def main(path: Path, kind: str, *, recognise: bool) -> None:
    limits.limit_this_process()
    pages: list[str] = []
    try:
        for number, text in enumerate(read_pages(path, kind, recognise=recognise), start=1):
            pages.append(text)
            _say(number=number, text=text)
        outcome, detail = Outcome.RECOGNISED if recognise else Outcome.READ, ""
    except ReadingStopped as stopped:
        outcome, detail = stopped.outcome, str(stopped)
    except (MemoryError, RecursionError) as error:
        outcome, detail = Outcome.TOO_LARGE, repr(error)
    if outcome in WENT_WELL and is_mostly_pictures(pages, kind):
        outcome = Outcome.SCANNED
    _say(outcome=outcome, detail=detail)


def _say(**line: object) -> None:
    """Each line at once: what was read stays read when the process is stopped."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], recognise="recognise" in sys.argv[3:])
