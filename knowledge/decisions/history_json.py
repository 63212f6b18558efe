"""One paper's history with all that it takes to verify each of its entries elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.http import JsonResponse

from ..approval.models import LedgerEntry, LedgerHead
from ..approval.models.ledger import SEALED
from ..models import PositionPaperPage

HOW = (
    "entry_hash is the SHA-256, hexadecimal, of the UTF-8 JSON of an entry without entry_hash: names sorted, "
    "no blanks after commas and colons, letters beyond ASCII as they are. previous_hash is the entry_hash of the "
    "entry with the sequence before, which may speak of another paper."
)


def history_response(paper: PositionPaperPage, entries: Iterable[LedgerEntry], filename: str) -> JsonResponse:
    head = LedgerHead.objects.filter(pk=1).values("sequence", "entry_hash").first()
    history = {
        "paper": {"page_id": paper.pk, "paper_key": str(paper.translation_key), "title": paper.title},
        "how_to_verify": HOW,
        "end_of_the_register": head,
        "entries": [_entry(entry) for entry in entries],
    }
    response = JsonResponse(history, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = f'attachment; filename="{filename}.json"'
    return response


def _entry(entry: LedgerEntry) -> dict[str, object]:
    sealed = {name: getattr(entry, name) for name in SEALED}
    return sealed | {"at": entry.at.astimezone(datetime.UTC).isoformat(), "entry_hash": entry.entry_hash}
