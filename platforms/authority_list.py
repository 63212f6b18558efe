"""The list of local authorities, by governorate, as far as the reader narrowed it down."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Exists, OuterRef
from django.http import QueryDict

from manassat.core.models.bilingual import by_name

from .enums import CouncilType
from .members import public_memberships
from .models import Governorate, LocalAuthority

MOST_LETTERS = 100
ONE_SPELLING = str.maketrans("أإآٱىة", "اااايه")
MARKS = re.compile(r"[\u064B-\u0652\u0640'’`-]")


@dataclass(frozen=True)
class AuthorityQuery:
    """What was asked for; values nobody knows ask for nothing."""

    name: str = ""
    governorate: str = ""
    council_type: str = ""

    @classmethod
    def from_address(cls, asked: QueryDict) -> AuthorityQuery:
        council_type = asked.get("type", "")
        return cls(
            name=" ".join(asked.get("q", "")[:MOST_LETTERS].replace("\0", " ").split()),
            governorate=asked.get("governorate", ""),
            council_type=council_type if council_type in CouncilType.values else "",
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.name or self.governorate or self.council_type)


@dataclass(frozen=True)
class GovernorateGroup:
    governorate: Governorate
    local_authorities: list[LocalAuthority]


@dataclass(frozen=True)
class AuthorityList:
    query: AuthorityQuery
    groups: list[GovernorateGroup]
    governorates: list[Governorate]
    total: int
    council_types = CouncilType.choices


def authority_list(asked: QueryDict) -> AuthorityList:
    """2 queries. The names are compared here, in everyday spellings; there are a few hundred."""
    governorates = {governorate.pk: governorate for governorate in Governorate.objects.defer("outline")}
    query = AuthorityQuery.from_address(asked)
    found = [one for one in _authorities() if _matches(one, governorates[one.governorate_id], query)]
    groups = [
        GovernorateGroup(governorates[pk], list(members))
        for pk, members in groupby(found, lambda one: one.governorate_id)
    ]
    return AuthorityList(query, groups, list(governorates.values()), len(found))


def everyday(name: str) -> str:
    """One form for the spellings people use: الطيبه and الطيبة, أريحا and اريحا, Tulkarm and tulkarm."""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", name)).translate(ONE_SPELLING)
    return " ".join(plain.casefold().split())


def _authorities() -> list[LocalAuthority]:
    memberships = public_memberships().filter(local_authority=OuterRef("pk"))
    rows = LocalAuthority.objects.annotate(is_member=Exists(memberships))
    return list(rows.order_by("governorate__pcode", "governorate", by_name()))


def _matches(authority: LocalAuthority, governorate: Governorate, query: AuthorityQuery) -> bool:
    names = everyday(f"{authority.name_ar} {authority.name_en}")
    return (
        (not query.governorate or governorate.iso == query.governorate)
        and (not query.council_type or authority.council_type == query.council_type)
        and everyday(query.name) in names
    )
