"""Governorates and local authorities with made-up names."""

from __future__ import annotations

from platforms.enums import CouncilType, MembershipState, Region
from platforms.models import Governorate, LocalAuthority, Membership, PlatformPage

from .remembered import remembered


@remembered
def make_governorate(name: str = "نموذج: محافظة", iso: str = "XX-ONE", **fields: object) -> Governorate:
    return Governorate.objects.create(name_ar=name, iso=iso, **{"region": Region.CENTRE, "pcode": iso[-3:]} | fields)


@remembered
def make_authority(
    slug: str = "sample-town", governorate: Governorate | None = None, **fields: object
) -> LocalAuthority:
    values = {"name_ar": f"نموذج: {slug}", "council_type": CouncilType.MUNICIPALITY} | fields
    return LocalAuthority.objects.create(
        slug=slug, governorate=governorate or Governorate.objects.first() or make_governorate(), **values
    )


@remembered
def make_membership(platform: PlatformPage, authority: LocalAuthority, **fields: object) -> Membership:
    values = {"state": MembershipState.ACTIVE} | fields
    return Membership.objects.create(platform=platform, local_authority=authority, **values)
