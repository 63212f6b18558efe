"""Which authorities a platform does not have yet, and how far each of them is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from ..enums import CouncilType, MembershipState
from ..models import LocalAuthority, Membership, PlatformPage
from .selection import authorities_beside

NEVER_ASKED = "none"


@dataclass(frozen=True)
class GovernorateCount:
    name: str
    counts: list[int]
    total: int


@dataclass(frozen=True)
class MissingSummary:
    """`states` of all authorities on the platform; `rows` count those that are missing, by governorate and type."""

    states: list[tuple[str, int]]
    rows: list[GovernorateCount]
    council_types = CouncilType.labels


def missing_from(platform: PlatformPage) -> QuerySet[LocalAuthority]:
    # Said in two parts: no membership at all is not «another state» to the database.
    other = Q(membership_state=None) | ~Q(membership_state=MembershipState.ACTIVE)
    return authorities_beside(platform).filter(other)


def summary_of(missing: QuerySet[LocalAuthority], platform: PlatformPage) -> MissingSummary:
    """`missing` as far as it was narrowed down. 2 queries, and 1 more for the number of all authorities."""
    return MissingSummary(_states(platform), _by_governorate(missing))


def _states(platform: PlatformPage) -> list[tuple[str, int]]:
    found = Membership.objects.of_platform(platform).values_list("state").annotate(number=Count("pk")).order_by()
    counts = dict(found)
    never = LocalAuthority.objects.count() - sum(counts.values())
    return [*((state.label, counts.get(state.value, 0)) for state in MembershipState), (_("Never asked"), never)]


def _by_governorate(missing: QuerySet[LocalAuthority]) -> list[GovernorateCount]:
    counts: Counter = Counter()
    names = {}
    for one in missing:
        names[one.governorate_id] = one.governorate.name
        counts[one.governorate_id, one.council_type] += 1
    rows = {pk: [counts[pk, council_type] for council_type in CouncilType.values] for pk in names}
    return [GovernorateCount(names[pk], numbers, sum(numbers)) for pk, numbers in rows.items()]
