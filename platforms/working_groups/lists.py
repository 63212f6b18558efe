"""Who sits in which working group, and what a group sees of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Length, Substr
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from manassat.core.public_pages import is_live_now

from ..belonging import platform_of
from ..models import MeetingNotePage, PlatformPage, TopicPage, WorkingGroupMember

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass(frozen=True)
class WorkingGroup:
    """`coming` are the meetings that notes announce, the next one first; `notes` begin with the newest."""

    topic: TopicPage
    platform: PlatformPage | None
    members: list[WorkingGroupMember]
    coming: list[MeetingNotePage]
    notes: list[MeetingNotePage]


def user_sits_in_group_of(user: User, topic: Page) -> bool:
    """A seat counts for the topic in all its languages, from the day it is published until it is taken away."""
    seats = WorkingGroupMember.objects.filter(page__translation_key=topic.translation_key, person__user=user)
    return user.is_active and seats.exists()


def working_groups_of(user: User) -> list[WorkingGroup]:
    """In the active language where the topic has it. 6 queries, however many groups there are."""
    keys = WorkingGroupMember.objects.filter(person__user=user).values("page__translation_key")
    topics = list(TopicPage.objects.filter(translation_key__in=keys).select_related("locale").order_by("path"))
    platforms = list(PlatformPage.objects.filter(is_live_now()).defer_streamfields())
    members, notes = _members_by_topic(topics), _notes_by_topic(topics)
    return [
        _group(topic, platforms, members[topic.translation_key], notes[topic.translation_key])
        for topic in _one_language_each(topics)
    ]


def _group(
    topic: TopicPage, platforms: list[PlatformPage], members: list[WorkingGroupMember], notes: list[MeetingNotePage]
) -> WorkingGroup:
    today = timezone.localdate()
    coming = [note for note in notes if note.met_on >= today]
    past = [note for note in notes if note.met_on < today]
    return WorkingGroup(topic, platform_of(topic, platforms), members, coming[::-1], past)


def _one_language_each(topics: Iterable[TopicPage]) -> list[TopicPage]:
    chosen: dict[UUID, TopicPage] = {}
    for topic in topics:
        is_asked = topic.locale.language_code == get_language()
        chosen[topic.translation_key] = topic if is_asked else chosen.get(topic.translation_key, topic)
    return list(chosen.values())


def _members_by_topic(topics: Iterable[TopicPage]) -> dict[UUID, list[WorkingGroupMember]]:
    keys = {topic.translation_key for topic in topics}
    members = WorkingGroupMember.objects.filter(page__translation_key__in=keys)
    members = members.annotate(topic_key=F("page__translation_key"))
    by_topic: dict[UUID, list[WorkingGroupMember]] = defaultdict(list)
    for member in members.select_related("local_authority__governorate", "person").order_by("sort_order", "pk"):
        by_topic[member.topic_key].append(member)
    return by_topic


def _notes_by_topic(topics: Iterable[TopicPage]) -> dict[UUID, list[MeetingNotePage]]:
    """Published ones in all languages, the latest meeting first."""
    keys = {topic.path: topic.translation_key for topic in topics}
    above = Substr("path", 1, Length("path") - Page.steplen)
    notes = MeetingNotePage.objects.filter(is_live_now()).annotate(path_above=above).filter(path_above__in=list(keys))
    by_topic: dict[UUID, list[MeetingNotePage]] = defaultdict(list)
    for note in notes.defer_streamfields().prefetch_related("files").order_by("-met_on", "-pk"):
        by_topic[keys[note.path_above]].append(note)
    return by_topic
