"""Inviting authorities to a platform."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Page

from ..enums import MembershipState
from ..models import LocalAuthority, Membership, PlatformPage
from .events import announce, invited


@dataclass(frozen=True)
class Invitations:
    """`unchanged`: memberships of authorities that are members, invited or have declined already."""

    invited: list[LocalAuthority]
    unchanged: list[Membership]


@transaction.atomic
def invite(platform: PlatformPage, local_authorities: Iterable[LocalAuthority], day: datetime.date) -> Invitations:
    """One membership each; who left is asked again. `platform` is the page in the source language. 5 queries."""
    # Two invitations to one platform take turns: the second would trip over the rows of the first.
    Page.objects.select_for_update().get(pk=platform.pk)
    known = _memberships_of(platform)
    asked = list(local_authorities)
    unchanged = [known[one.pk] for one in asked if one.pk in known and known[one.pk].state != MembershipState.LEFT]
    answered = {membership.local_authority_id for membership in unchanged}
    due = [one for one in asked if one.pk not in answered]
    memberships = [known.get(one.pk) or Membership(platform=platform, local_authority=one) for one in due]
    _write(memberships, day)
    if memberships:
        announce(invited, Membership, membership_ids=[membership.pk for membership in memberships])
    return Invitations(due, unchanged)


def _memberships_of(platform: PlatformPage) -> dict[int, Membership]:
    rows = Membership.objects.of_platform(platform).select_related("local_authority__governorate")
    rows = rows.defer("local_authority__governorate__outline")
    return {membership.local_authority_id: membership for membership in rows}


def _write(memberships: list[Membership], day: datetime.date) -> None:
    """The days of an earlier membership stay until the answer comes."""
    for membership in memberships:
        membership.state, membership.invited_on, membership.answered_on = MembershipState.INVITED, day, None
    Membership.objects.bulk_create([one for one in memberships if not one.pk])
    Membership.objects.bulk_update([one for one in memberships if one.pk], ["state", "invited_on", "answered_on"])
