"""Membership of the platforms' groups follows the registers: mandates, and seats in working groups."""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Page

from ..models import Mandate, PlatformAccess, PlatformPage, WorkingGroupMember
from ..signals import rights_given

if TYPE_CHECKING:
    from manassat.users.models import User

logger = logging.getLogger(__name__)
# (user, group), both as numbers
Right = tuple[int, int]


@dataclass(frozen=True)
class Changes:
    given: set[Right] = field(default_factory=set)
    taken: set[Right] = field(default_factory=set)


@transaction.atomic
def sync_rights(day: datetime.date, user: User | None = None) -> Changes:
    """Give and take what the registers of that day say, for everybody or for one. 4 or 5 queries when nothing changes.

    A group joined by hand is left again: the register is the only way in.
    """
    access = {row.platform_key: row for row in PlatformAccess.objects.all()}
    due = _coordinating(access, day, user) | _sitting_in_working_groups(access, user)
    held = _held(access, user)
    changes = Changes(due - held, held - due)
    _apply(changes)
    if changes.given:
        rights_given.send(Changes, rights=changes.given)
    return changes


def _coordinating(access: dict[UUID, PlatformAccess], day: datetime.date, user: User | None) -> set[Right]:
    serving = _of(Mandate.objects.serving_on(day), user).values_list("person__user_id", "platform__translation_key")
    return {(user_id, access[key].coordinators_id) for user_id, key in serving if key in access}


def _sitting_in_working_groups(access: dict[UUID, PlatformAccess], user: User | None) -> set[Right]:
    seats = list(_of(WorkingGroupMember.objects.all(), user).values_list("person__user_id", "page__path"))
    if not seats:
        return set()
    above = {path[:end] for _user, path in seats for end in range(Page.steplen, len(path), Page.steplen)}
    keys = dict(PlatformPage.objects.filter(path__in=above).values_list("path", "translation_key"))
    found = ((user_id, access.get(_nearest(path, keys))) for user_id, path in seats)
    return {(user_id, row.members_id) for user_id, row in found if row}


def _nearest(path: str, keys: dict[str, UUID]) -> UUID | None:
    """Of the region rather than of its platform."""
    steps = range(len(path), 0, -Page.steplen)
    return next((keys[path[:end]] for end in steps if path[:end] in keys), None)


def _of(rows: QuerySet, user: User | None) -> QuerySet:
    active = rows.filter(person__user__is_active=True)
    return active.filter(person__user=user) if user else active


def _held(access: dict[UUID, PlatformAccess], user: User | None) -> set[Right]:
    groups = {group for row in access.values() for group in (row.coordinators_id, row.members_id)}
    memberships = get_user_model().groups.through.objects.filter(group_id__in=groups)
    memberships = memberships.filter(user=user) if user else memberships
    return set(memberships.values_list("user_id", "group_id"))


def _apply(changes: Changes) -> None:
    through = get_user_model().groups.through
    through.objects.bulk_create(
        [through(user_id=user_id, group_id=group_id) for user_id, group_id in changes.given], ignore_conflicts=True
    )
    for user_id, group_id in changes.taken:
        through.objects.filter(user_id=user_id, group_id=group_id).delete()
    for verb, rights in (("given", changes.given), ("taken", changes.taken)):
        for user_id, group_id in sorted(rights):
            logger.info("right %s: user %s, group %s", verb, user_id, group_id)
