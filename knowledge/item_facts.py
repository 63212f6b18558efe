"""Where a paper, practice or resource belongs: the panel beside its text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from wagtail.documents.models import AbstractDocument

from platforms.belonging import nearest_platform
from platforms.models import LocalAuthority, PlatformPage, TopicPage

from .models import LibraryItem
from .named_relations import named_relations


@dataclass(frozen=True)
class ItemFacts:
    """`main_file` is the first document attached."""

    platform: PlatformPage | None
    topic: TopicPage | None
    authorities: list[LocalAuthority]
    themes: list[str]
    tags: list[str]
    indicators: list[str]
    main_file: AbstractDocument | None

    @property
    def says_something(self) -> bool:
        linked = (self.platform, self.topic, self.authorities, self.themes, self.tags, self.indicators, self.main_file)
        return any(linked)


def item_facts(item: LibraryItem) -> ItemFacts:
    """At most 4 queries, however much is linked."""
    named = defaultdict(list)
    for relation, name, slug in named_relations(item):
        named[relation].append(LocalAuthority(name_ar=name, slug=slug) if relation == "authorities" else name)
    return ItemFacts(
        platform=nearest_platform(item),
        topic=_topic_of(item),
        authorities=named["authorities"],
        themes=named["themes"],
        tags=named["tags"],
        indicators=named["indicators"],
        main_file=next((part.value["document"] for part in item.attachments if part.block_type == "document"), None),
    )


def _topic_of(item: LibraryItem) -> TopicPage | None:
    """In the item's language, whichever language was chosen."""
    chosen = TopicPage.objects.filter(pk=item.topic_id).values("translation_key")
    twins = TopicPage.objects.live().filter(translation_key__in=chosen, locale_id=item.locale_id)
    return twins.defer_streamfields().first() if item.topic_id else None
