"""Platforms, their regions and their topics, in both languages."""

from __future__ import annotations

import uuid

from manassat.core.models import Source
from platforms.enums import Hue
from platforms.loading.tally import Tally
from platforms.models import PlatformPage, Sdg, TopicPage

from .ground import Ground, shared_key
from .guide import Guide, Launch, Platform, Topic
from .pages import publish_below, stream

HUES = {
    "PR": Hue.PUBLIC_RELATIONS,
    "EN": Hue.ENGINEERING,
    "FM": Hue.FINANCE,
    "VIL": Hue.VILLAGES,
    "IN": Hue.INNOVATION,
    "GZ": Hue.GAZA,
}


def load_platforms(guide: Guide, grounds: list[Ground], source: Source) -> Tally:
    tally = Tally()
    for platform in guide.platforms:
        key = shared_key(grounds, "platforms", platform.code)
        for ground in grounds:
            tally.count(platform.code not in ground.platforms)
            if platform.code not in ground.platforms:
                _add_platform(platform, ground, key, source)
    return tally


def load_topics(guide: Guide, grounds: list[Ground], source: Source) -> Tally:
    tally = Tally()
    sdgs = {sdg.number: sdg for sdg in Sdg.objects.all()}
    for platform, topic in guide.topics:
        key = shared_key(grounds, "topics", topic.code)
        for ground in grounds:
            tally.count(topic.code not in ground.topics)
            if topic.code not in ground.topics:
                page = _topic_page(topic, ground, key, source)
                page.sdgs = [sdgs[number] for number in topic.sdgs]
                ground.topics[topic.code] = publish_below(ground.platforms[platform.code], page, name=topic.code)
    return tally


def _add_platform(platform: Platform, ground: Ground, key: uuid.UUID, source: Source) -> None:
    """Publishing makes its lists, groups and collection (platforms.signals)."""
    parent = ground.platforms[platform.parent] if platform.parent else ground.platform_index
    page = PlatformPage(
        title=platform.name.in_language(ground.language),
        slug=platform.slug,
        translation_key=key,
        code=platform.code,
        hue=HUES.get(platform.parent or platform.code, Hue.BRAND),
        region=platform.region,
        audience=platform.audience.in_language(ground.language),
        partner=platform.partner.in_language(ground.language),
        goals=stream(("goal", goal.in_language(ground.language)) for goal in platform.goals),
        notes=stream(("note", note.in_language(ground.language)) for note in platform.notes),
        source=source,
        **(_launch_facts(platform.launch, ground.language) if platform.launch else {}),
    )
    ground.platforms[platform.code] = publish_below(parent, page, name=platform.code)


def _launch_facts(launch: Launch, language: str) -> dict:
    return {
        "launched_on": launch.day,
        "launch_printed": launch.printed,
        "launch_city": launch.city.in_language(language),
        "launch_participants": launch.participants,
        "launch_participants_unit": launch.unit.in_language(language),
        "launch_doubt": launch.doubt.in_language(language),
    }


def _topic_page(topic: Topic, ground: Ground, key: uuid.UUID, source: Source) -> TopicPage:
    page = TopicPage(
        title=topic.title.in_language(ground.language),
        slug=topic.code.lower(),
        translation_key=key,
        code=topic.code,
        is_axis=topic.is_axis,
        detail=topic.detail.in_language(ground.language),
        related_platform=ground.platforms.get(topic.same_as),
        source=source,
    )
    page.themes = [ground.themes[code] for code in topic.themes]
    page.joint_platforms = [ground.platforms[code] for code in topic.joint_with]
    return page
