"""Finding a record by any of its names, in the spellings people use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from platforms.authority_list import everyday
from platforms.models import LocalAuthority

Record = TypeVar("Record")
BESIDE_WORDS = re.compile(r"[^\w\s]|_")
# What stands before the name of a place and is not part of it.
KINDS_OF_AUTHORITY = re.compile(
    r"^(?:(?:ال)?(?:بلديه|مجلس قروي|مجلس محلي|هيئه محليه|لجنه مشاريع)|municipality of|village council of) "
    r"| (?:municipality|village council)$"
)
ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class Names(Generic[Record]):
    """A name may be that of several records: then none of them is meant for certain."""

    def __init__(self) -> None:
        self._records: dict[str, set[Record]] = defaultdict(set)

    def add(self, record: Record, names: Iterable[object]) -> None:
        for name in filter(None, names):
            self._records[spelled(str(name))].add(record)

    def find(self, name: str) -> Record | None:
        found = self._records.get(spelled(name), set())
        return next(iter(found)) if len(found) == 1 else None


def spelled(name: str) -> str:
    """«FM-٣», «fm 3» and «FM3» are one; so are «الطيبة – رام الله» and «الطيبه (رام الله)»."""
    plain = everyday(BESIDE_WORDS.sub(" ", name).translate(ARABIC_DIGITS))
    return KINDS_OF_AUTHORITY.sub("", plain)


def names_of_authority(authority: LocalAuthority) -> list[object]:
    governorate = authority.governorate
    return [
        authority.slug,
        authority.geonames_id,
        authority.name_ar,
        authority.name_en,
        f"{authority.name_ar} {governorate.name_ar}",
        f"{authority.name_en} {governorate.name_en}",
    ]
