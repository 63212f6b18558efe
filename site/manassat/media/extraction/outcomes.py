"""How the reading of a file can end."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    READ = "read"
    PARTLY_READ = "partly-read"
    SCANNED = "scanned"
    RECOGNISED = "recognised"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    WRONG_KIND = "wrong-kind"
    TOOK_TOO_LONG = "took-too-long"
    NOT_A_TEXT_FILE = "not-a-text-file"
    MISSING = "missing"


class ReadingStopped(Exception):  # noqa: N818 - not always an error
    """Nothing more can be read; the pages until here stand."""

    def __init__(self, outcome: Outcome, detail: str = "") -> None:
        super().__init__(detail or outcome)
        self.outcome = outcome
