"""What a harvester asks, checked before anything is looked up."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import NoReturn

from django.http import QueryDict

from .errors import ErrorCode, HarvestError
from .xml import UNWRITABLE

FORMAT = "oai_dc"
LONGEST = 1000
SECOND, DAY = datetime.timedelta(seconds=1), datetime.timedelta(days=1)
MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?")


@dataclass(frozen=True)
class Verb:
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    can_be_resumed: bool = False


LIST = Verb(frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"}), can_be_resumed=True)
VERBS = {
    "Identify": Verb(),
    "ListMetadataFormats": Verb(optional=frozenset({"identifier"})),
    "ListSets": Verb(can_be_resumed=True),
    "ListIdentifiers": LIST,
    "ListRecords": LIST,
    "GetRecord": Verb(frozenset({"identifier", "metadataPrefix"})),
}


def read_arguments(asked: QueryDict) -> dict[str, str]:
    """Each once, and only those that the verb knows. Raises `HarvestError`."""
    verb = _verb(asked)
    given = set(asked) - {"verb"}
    if any(len(values) > 1 for _name, values in asked.lists()):
        _refuse("An argument is repeated.")
    if verb.can_be_resumed and "resumptionToken" in given:
        if len(given) > 1:
            _refuse("resumptionToken excludes all other arguments.")
    elif given - verb.required - verb.optional:
        _refuse("The verb does not know one of the arguments.")
    elif verb.required - given:
        _refuse(f"The verb requires: {', '.join(sorted(verb.required))}.")
    arguments = {name: asked[name] for name in asked}
    if any(len(value) > LONGEST or UNWRITABLE.search(value) for value in arguments.values()):
        _refuse("An argument is too long, or holds characters that no XML can hold.")
    return arguments


def _verb(asked: QueryDict) -> Verb:
    names = asked.getlist("verb")
    if len(names) != 1 or names[0] not in VERBS:
        raise HarvestError(ErrorCode.BAD_VERB, "The verb is missing, repeated or unknown.")
    return VERBS[names[0]]


def read_span(arguments: dict[str, str]) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    """The first moment and the one after the last. A day is a whole day, in UTC."""
    first, last = arguments.get("from"), arguments.get("until")
    if first and last and len(first) != len(last):
        _refuse("from and until differ in granularity.")
    start, end = _moment(first), _moment(last)
    if start and end and start > end:
        _refuse("from is later than until.")
    return start, _after(end, DAY if last and len(last) == len("YYYY-MM-DD") else SECOND)


def _moment(written: str | None) -> datetime.datetime | None:
    if written is None:
        return None
    if not MOMENT.fullmatch(written):
        _refuse("A date is written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")
    try:
        return datetime.datetime.fromisoformat(written).replace(tzinfo=datetime.UTC)
    except ValueError:
        _refuse("There is no such day or time.")


def _after(end: datetime.datetime | None, length: datetime.timedelta) -> datetime.datetime | None:
    """None at the end of all years: nothing is later."""
    try:
        return end and end + length
    except OverflowError:
        return None


def require_format(prefix: str) -> None:
    if prefix != FORMAT:
        raise HarvestError(ErrorCode.CANNOT_DISSEMINATE_FORMAT, f"Only {FORMAT} is offered.")


def _refuse(sentence: str) -> NoReturn:
    raise HarvestError(ErrorCode.BAD_ARGUMENT, sentence)
