"""What a topic's page shows besides its own fields. Ten queries are all that the whole page may ask."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast
from django.utils.translation import get_language

from manassat.core.collation import sort_key
from manassat.core.public_pages import in_language_of, readable

from .belonging import platform_of
from .models import PlatformPage, Sdg, Theme, TopicPage, WorkingGroupMember


@dataclass(frozen=True)
class Neighbour:
    """A topic beside this one, with the platform it stands on."""

    topic: TopicPage
    platform: PlatformPage | None


@dataclass(frozen=True)
class TopicLists:
    """`joint_platforms` work on the topic too; `corresponding` is the platform whose field an axis covers."""

    platform: PlatformPage | None
    joint_platforms: list[PlatformPage]
    corresponding: PlatformPage | None
    themes: list[Theme]
    sdgs: list[Sdg]
    topics_below: list[TopicPage]
    same_theme: list[Neighbour]
    working_group: list[WorkingGroupMember]


def topic_lists(topic: TopicPage) -> TopicLists:
    """4 queries."""
    platforms = _platforms(topic)
    themes, sdgs = _classification(topic)
    neighbours = [Neighbour(one, platform_of(one, platforms)) for one in _neighbours(topic)]
    platform = platform_of(topic, platforms)
    return TopicLists(
        platform=platform,
        joint_platforms=[one for one in platforms if one.is_joint and one != platform],
        corresponding=next((one for one in platforms if one.is_corresponding), None),
        themes=themes,
        sdgs=sdgs,
        topics_below=[one.topic for one in neighbours if one.topic.path.startswith(topic.path)],
        same_theme=[one for one in neighbours if not one.topic.path.startswith(topic.path)],
        working_group=_working_group(topic),
    )


def _platforms(topic: TopicPage) -> list[PlatformPage]:
    """All of the topic's language, each knowing whether it is joint or corresponding."""
    joint = PlatformPage.objects.filter(pk__in=topic.joint_platforms.values_list("id", flat=True))
    corresponding = PlatformPage.objects.filter(pk=topic.related_platform_id)
    platforms = readable(PlatformPage.objects.all(), topic.locale.language_code).defer_streamfields()
    return list(
        platforms.annotate(
            is_joint=Exists(joint.filter(translation_key=OuterRef("translation_key"))),
            is_corresponding=Exists(corresponding.filter(translation_key=OuterRef("translation_key"))),
        ).order_by("path")
    )


def _classification(topic: TopicPage) -> tuple[list[Theme], list[Sdg]]:
    """The themes and the goals as far as readers see them, in one query for the two lists."""
    title = "title_en" if (get_language() or "").startswith("en") else "title_ar"
    themes = in_language_of(topic, topic.themes.all()).order_by()
    sdgs = Sdg.objects.filter(pk__in=topic.sdgs.values_list("id", flat=True)).order_by()
    rows = _labelled(themes, Value(0), F("name"), F("slug"))
    found = rows.union(_labelled(sdgs, F("number"), F(title), Value("")), all=True)
    found = sorted(found, key=lambda row: (row[0], sort_key(row[1])))
    themes_found = [Theme(name=label, slug=slug) for number, label, slug in found if not number]
    return themes_found, [_sdg(number, label) for number, label, _slug in found if number]


def _labelled(rows: object, number: object, label: F, slug: object) -> object:
    columns = {"row_number": number, "row_label": Cast(label, CharField()), "row_slug": Cast(slug, CharField())}
    return rows.annotate(**columns).values_list(*columns)


def _sdg(number: int, title: str) -> Sdg:
    return Sdg(number=number, title_ar=title, title_en=title)


def _neighbours(topic: TopicPage) -> list[TopicPage]:
    """What stands below the topic, and what shares a theme with it on any platform."""
    keys = in_language_of(topic, topic.themes.all()).values("translation_key")
    shared = TopicPage.themes.through.objects.filter(topicpage=OuterRef("pk"), theme__translation_key__in=keys)
    topics = readable(TopicPage.objects.exclude(pk=topic.pk), topic.locale.language_code)
    return list(topics.filter(Q(path__startswith=topic.path) | Exists(shared)).defer("body").order_by("path"))


def _working_group(topic: TopicPage) -> list[WorkingGroupMember]:
    """Members hang on the page of the language they were entered in; each authority once."""
    members = WorkingGroupMember.objects.filter(page__translation_key=topic.translation_key)
    members = members.select_related("local_authority__governorate", "person").order_by("-sort_order", "-pk")
    by_authority = {member.local_authority_id: member for member in members}
    return list(reversed(by_authority.values()))
