"""What the library holds of a platform and of a topic: the platforms' own pages know nothing of it."""

from __future__ import annotations

from django import template

from platforms.models import PlatformPage, TopicPage

from ..shelves import PlatformShelf, TopicShelf, platform_shelf, topic_shelf

register = template.Library()


@register.simple_tag
def shelf_of_platform(platform: PlatformPage) -> PlatformShelf:
    """1 query."""
    return platform_shelf(platform)


@register.simple_tag
def shelf_of_topic(topic: TopicPage, platform: PlatformPage | None) -> TopicShelf:
    """1 query."""
    return topic_shelf(topic, platform)
