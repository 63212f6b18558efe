"""Lists in parts: in the order of changes, each part going on where the last one ended."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.core import signing
from django.db.models import Q, QuerySet

from .arguments import read_span, require_format
from .errors import ErrorCode, HarvestError
from .models import HarvestRecord

PART = 100
SALT = "harvest"


@dataclass(frozen=True)
class Part:
    """`token` is None where the list needed no division, and empty at its end."""

    records: Sequence[HarvestRecord]
    token: str | None


def part_of_list(arguments: dict[str, str], sets: dict[str, str]) -> Part:
    """1 query. What changes meanwhile moves to the end of the order: it is listed again, and nothing is left out."""
    token = arguments.get("resumptionToken")
    asked = _resumed(token, arguments["verb"]) if token is not None else arguments
    require_format(asked["metadataPrefix"])
    found = list(_matching(asked, sets)[: PART + 1])
    if not found and token is None:
        raise HarvestError(ErrorCode.NO_RECORDS_MATCH, "Nothing matches.")
    if len(found) <= PART:
        return Part(found, "" if token is not None else None)
    return Part(found[:PART], _token(asked, found[PART - 1]))


def _matching(asked: dict[str, str], sets: dict[str, str]) -> QuerySet[HarvestRecord]:
    records = HarvestRecord.objects.order_by("changed_at", "pk")
    start, end = read_span(asked)
    if start:
        records = records.filter(changed_at__gte=start)
    if end:
        records = records.filter(changed_at__lt=end)
    if "set" in asked:
        records = records.filter(_in_set(asked["set"])) if asked["set"] in sets else records.none()
    if "after" in asked:
        moment, number = asked["after"]
        at = datetime.datetime.fromisoformat(moment)
        records = records.filter(Q(changed_at__gt=at) | Q(changed_at=at, pk__gt=number))
    return records


def _in_set(spec: str) -> Q:
    return Q(set_spec=spec) | Q(set_spec__startswith=f"{spec}:")


def _token(asked: dict[str, str], last: HarvestRecord) -> str:
    return signing.dumps(asked | {"after": [last.changed_at.isoformat(), last.pk]}, salt=SALT)


def _resumed(token: str, verb: str) -> dict[str, str]:
    """What was asked, and where it stopped. Only our own tokens open, so that what they hold needs no check."""
    try:
        asked = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        asked = {}
    if asked.get("verb") != verb:
        raise HarvestError(ErrorCode.BAD_RESUMPTION_TOKEN, "This token was not given for that verb.")
    return asked
