"""Where a paper, practice or resource belongs: the panel beside its text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import get_language
from wagtail.documents.models import AbstractDocument

from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from .models import LibraryItem
from .named_relations import NamedRelation, named_relations


@dataclass(frozen=True)
class ItemFacts:
    """Platform, topic, authorities and themes hold what a link needs; `main_file` is the first document attached."""

    platform: PlatformPage | None
    topic: TopicPage | None
    authorities: list[LocalAuthority]
    themes: list[Theme]
    tags: list[str]
    indicators: list[str]
    main_file: AbstractDocument | None

    @property
    def says_something(self) -> bool:
        linked = (self.platform, self.topic, self.authorities, self.themes, self.tags, self.indicators, self.main_file)
        return any(linked)


def item_facts(item: LibraryItem) -> ItemFacts:
    """At most 2 queries, however much is linked."""
    named: dict[str, list[NamedRelation]] = defaultdict(list)
    for row in named_relations(item):
        named[row.relation].append(row)
    platforms = [PlatformPage(title=row.name, url_path=row.address, hue=row.hue) for row in named["platform"]]
    topics = [TopicPage(title=row.name, url_path=row.address) for row in named["topic"]]
    return ItemFacts(
        platform=platforms[-1] if platforms else None,
        topic=topics[0] if topics else None,
        authorities=[_authority(row) for row in named["authorities"]],
        themes=[Theme(name=row.name, slug=row.address) for row in named["themes"]],
        tags=[row.name for row in named["tags"]],
        indicators=[row.name for row in named["indicators"]],
        main_file=next((part.value["document"] for part in item.attachments if part.block_type == "document"), None),
    )


def _authority(row: NamedRelation) -> LocalAuthority:
    """With its name in both languages, for what is said in the other one."""
    is_english = (get_language() or "").startswith("en")
    arabic, english = (row.other_name, row.name) if is_english else (row.name, row.other_name)
    return LocalAuthority(name_ar=arabic or english, name_en=english, slug=row.address)
