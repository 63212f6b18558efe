"""Authorities as one platform knows them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery

from manassat.core.models.bilingual import by_name

from ..enums import MembershipState
from ..models import LocalAuthority, Membership, PlatformPage
from ..models.platforms import PlatformQuerySet

# An authority that left may be asked again; one that declined has given its answer.
INVITABLE = (None, MembershipState.LEFT)


def platforms_with_members() -> PlatformQuerySet:
    """Memberships hang on the pages of the source language."""
    return PlatformPage.objects.live().in_language(settings.LANGUAGE_CODE).defer_streamfields().order_by("path")


def authorities_by_governorate() -> QuerySet[LocalAuthority]:
    """In the order of lists. The governorates' outlines would weigh more than all the rest."""
    rows = LocalAuthority.objects.select_related("governorate").defer("governorate__outline")
    return rows.order_by("governorate__pcode", "governorate", by_name(), "pk")


def authorities_beside(platform: PlatformPage) -> QuerySet[LocalAuthority]:
    """All of them with their `membership_state` on the platform, None without a membership, and its days."""
    found = Membership.objects.of_platform(platform).filter(local_authority=OuterRef("pk"))
    days = {f"membership_{name}": Subquery(found.values(name)[:1]) for name in ("invited_on", "answered_on", "left_on")}
    return authorities_by_governorate().annotate(membership_state=Subquery(found.values("state")[:1]), **days)


def is_invitable(local_authority: LocalAuthority) -> bool:
    return local_authority.membership_state in INVITABLE


def state_label(local_authority: LocalAuthority) -> str:
    """Empty where there is no membership."""
    state = local_authority.membership_state
    return str(MembershipState(state).label) if state else ""


def grouped_choices(rows: Iterable[LocalAuthority], value: str, label: object) -> list[tuple]:
    """Options by governorate, for `rows` in the order of `authorities_by_governorate`; `label` makes the words."""
    groups = groupby(rows, key=lambda one: one.governorate)
    return [(governorate.name, [(getattr(one, value), label(one)) for one in group]) for governorate, group in groups]
