"""The member authorities: how many, where, and of which platform."""

from __future__ import annotations

import math
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q

from manassat.core.collation import sort_key
from manassat.core.public_pages import is_readable

from .models import Governorate, Membership, PlatformPage
from .models.authorities import MembershipQuerySet

LEVELS = 4


@dataclass(frozen=True)
class MemberCount:
    """`samples` of the `count` were made up."""

    count: int
    samples: int


@dataclass(frozen=True)
class GovernorateMark:
    """A governorate on the map; `level` from 0 (no member) to 4 (as many as the fullest) sets its shade."""

    governorate: Governorate
    level: int


@dataclass(frozen=True)
class MemberMap:
    marks: list[GovernorateMark]
    members: MemberCount


def public_memberships() -> MembershipQuerySet:
    """Active, and of a platform that anybody may read: the others are nobody's business, not even as a number."""
    platforms = PlatformPage.objects.in_language(settings.LANGUAGE_CODE).filter(is_readable())
    return Membership.objects.active().filter(platform__in=platforms.order_by().values("pk"))


def count_members() -> MemberCount:
    """Authorities in any platform, each once; one with a real membership is a real member. 1 query."""
    found = public_memberships().aggregate(
        members=Count("local_authority", distinct=True),
        real=Count("local_authority", distinct=True, filter=Q(is_sample=False)),
    )
    return MemberCount(found["members"], found["members"] - found["real"])


def member_map() -> MemberMap:
    """2 queries."""
    counted = Q(local_authorities__memberships__in=public_memberships().values("pk"))
    governorates = list(
        Governorate.objects.annotate(member_count=Count("local_authorities", filter=counted, distinct=True))
    )
    most = max((governorate.member_count for governorate in governorates), default=0)
    marks = [GovernorateMark(one, math.ceil(LEVELS * one.member_count / max(most, 1))) for one in governorates]
    return MemberMap(marks, count_members())


def members_of(platform: PlatformPage) -> list[Membership]:
    """Active ones by name; an authority in two regions of the platform counts once. 1 query.

    Of the regions those that anybody may read: `platform` itself may be a draft in preview, or behind a password.
    """
    # Memberships hang on the Arabic pages, whatever language is read.
    regions = Q(is_readable(), path__startswith=platform.path)
    keys = PlatformPage.objects.filter(Q(pk=platform.pk) | regions).order_by().values("translation_key")
    found = Membership.objects.active().filter(platform__translation_key__in=keys)
    found = found.select_related("local_authority__governorate")
    by_authority = {membership.local_authority_id: membership for membership in found}
    return sorted(by_authority.values(), key=lambda membership: sort_key(membership.local_authority.name))
