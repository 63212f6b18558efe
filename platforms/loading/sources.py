"""The sources that loaded facts name."""

from __future__ import annotations

from pathlib import Path

from manassat.core.models import Source

from .files import read_record
from .tally import Tally

SOURCES_FILE = Path(__file__).resolve().parent.parent / "data" / "sources.json"


def load_sources() -> Tally:
    tally = Tally()
    known = set(Source.objects.values_list("code", flat=True))
    for record in read_record(SOURCES_FILE).records("sources", key="code"):
        tally.count(record.name not in known)
        if record.name not in known:
            Source.objects.create(**record.values)
    return tally


def source(code: str) -> Source:
    return Source.objects.get(code=code)
