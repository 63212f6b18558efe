"""Invented memberships of real authorities: marked as samples, so that counts can say so."""

from __future__ import annotations

import datetime

from django.utils import timezone

from home.loading.pages import publish_below, stream
from platforms.enums import CouncilType, MembershipState, Region
from platforms.loading.tally import Tally
from platforms.models import (
    JoinRequest,
    LocalAuthority,
    MeetingNotePage,
    Membership,
    Person,
    PlatformPage,
    WorkingGroupMember,
)

from .stage import Stage

WEST_BANK = (Region.NORTH, Region.CENTRE, Region.SOUTH)
# How many authorities, of which kind, from which regions.
MEMBERS = {
    "PR": (7, CouncilType.MUNICIPALITY, WEST_BANK),
    "EN": (7, CouncilType.MUNICIPALITY, WEST_BANK),
    "FM": (8, CouncilType.MUNICIPALITY, WEST_BANK),
    "VN": (4, CouncilType.VILLAGE_COUNCIL, (Region.NORTH,)),
    "VC": (3, CouncilType.VILLAGE_COUNCIL, (Region.CENTRE,)),
    "VS": (2, CouncilType.VILLAGE_COUNCIL, (Region.SOUTH,)),
    "IN": (4, CouncilType.MUNICIPALITY, WEST_BANK),
    "GZ": (5, CouncilType.MUNICIPALITY, (Region.GAZA,)),
}
INVITED_ON, JOINED_ON, LEFT_ON = datetime.date(2026, 8, 1), datetime.date(2026, 9, 1), datetime.date(2026, 10, 31)
WORKING_GROUP_TOPIC = "FM-3"
# Days from today, title, text.
NOTES = (
    (-21, "نموذج: محضر الاجتماع الأول", "<p>نموذج: اتُّفق على تجربة جدول متابعة الموازنة.</p>"),
    (14, "نموذج: الاجتماع الثاني", "<p>نموذج: جدول الأعمال: ملاحظات التجربة.</p>"),
)


def load_memberships(stage: Stage) -> Tally:
    """A platform that has memberships keeps them as they are."""
    tally = Tally(kept=Membership.objects.count())
    taken = set(Membership.objects.values_list("platform_id", flat=True))
    for code, (count, council_type, regions) in MEMBERS.items():
        platform = stage.platform(code)
        if platform.pk not in taken:
            rows = _memberships(platform, _largest_of_governorates(council_type, regions)[:count])
            tally.new += len(Membership.objects.bulk_create(rows))
    return tally


def load_working_group(stage: Stage) -> Tally:
    """Goes through the topic's page: rows that are in no revision vanish with the next edit."""
    topic = stage.arabic.topics[WORKING_GROUP_TOPIC]
    is_new = not topic.working_group.exists() and not topic.has_unpublished_changes
    if is_new:
        authorities = _largest_of_governorates(CouncilType.MUNICIPALITY, WEST_BANK)[:3]
        person = Person.objects.filter(user=stage.users["member-fm"]).first()
        topic.working_group = [
            WorkingGroupMember(
                local_authority=authority, person=None if place else person, role="نموذج: عضو", is_sample=True
            )
            for place, authority in enumerate(authorities)
        ]
        topic.save_revision().publish()
    return Tally(int(is_new), int(not is_new))


def load_meeting_notes(stage: Stage) -> Tally:
    """Of a meeting that was and of one to come, for the group's members only."""
    topic = stage.arabic.topics[WORKING_GROUP_TOPIC]
    is_new = not MeetingNotePage.objects.child_of(topic).exists()
    for days, title, text in NOTES if is_new else ():
        note = MeetingNotePage(
            title=title, met_on=stage.day + datetime.timedelta(days=days), body=stream([("text", text)]), is_sample=True
        )
        publish_below(topic, note, name=title)
    return Tally(len(NOTES) if is_new else 0, 0 if is_new else len(NOTES))


def load_join_request(stage: Stage) -> Tally:
    """Of an authority that is on no platform's list."""
    is_new = not JoinRequest.objects.exists()
    if is_new:
        authority = LocalAuthority.objects.filter(memberships=None, council_type=CouncilType.MUNICIPALITY).first()
        JoinRequest.objects.create(
            platform=stage.platform("FM"),
            local_authority=authority,
            contact_name="نموذج: مسؤولة الإدارة المالية",
            contact_email="join-request@example.org",
            reason="نموذج: الاستفادة من تجارب الهيئات في إعداد الموازنة.",
            consented_at=timezone.now(),
            is_sample=True,
        )
    return Tally(int(is_new), int(not is_new))


def _largest_of_governorates(council_type: str, regions: tuple[str, ...]) -> list[LocalAuthority]:
    """The most populous authority of each governorate, so that the map shows something everywhere."""
    candidates = LocalAuthority.objects.filter(council_type=council_type, governorate__region__in=regions)
    largest: dict[int, LocalAuthority] = {}
    for authority in candidates.order_by("-population", "pk").exclude(population=None):
        largest.setdefault(authority.governorate_id, authority)
    return list(largest.values())


def _memberships(platform: PlatformPage, authorities: list[LocalAuthority]) -> list[Membership]:
    """In platforms with enough of them the last ones show the other states."""
    rows = [_active(platform, authority) for authority in authorities]
    if len(rows) > 4:
        rows[-1].state, rows[-1].left_on = MembershipState.LEFT, LEFT_ON
        rows[-2].state, rows[-2].joined_on = MembershipState.INVITED, None
    if len(rows) > 7:
        rows[-3].state, rows[-3].joined_on, rows[-3].answered_on = MembershipState.DECLINED, None, JOINED_ON
    return rows


def _active(platform: PlatformPage, authority: LocalAuthority) -> Membership:
    return Membership(
        platform=platform,
        local_authority=authority,
        state=MembershipState.ACTIVE,
        invited_on=INVITED_ON,
        joined_on=JOINED_ON,
        is_sample=True,
    )
