"""Where an item belongs on the site, and what of it the site does not know."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from wagtail.models import Collection, Page

from knowledge.models import PositionPaperPage
from platforms.models import LocalAuthority, Theme

from .errors import RowError
from .ground import Ground, Known
from .item import Item
from .kinds import MODELS


@dataclass
class Placed:
    """`words` are names that the site does not know: they are kept as tags. `warnings` say so."""

    parent: Page
    collection: Collection
    known: Known | None = None
    translation_key: uuid.UUID | None = None
    topic: int | None = None
    themes: list[Theme] = field(default_factory=list)
    authorities: list[LocalAuthority] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def place(item: Item, ground: Ground) -> Placed:
    """Raises `RowError`."""
    topic = _topic(item, ground)
    platform = _platform(item, topic, ground)
    placed = Placed(
        parent=_parent(item, platform, ground),
        collection=ground.collections.get(platform, ground.root_collection) if platform else ground.root_collection,
        topic=topic,
    )
    _recognise(item, placed, ground)
    _add_themes(item, placed, ground)
    _add_authorities(item, placed, ground)
    return placed


def _topic(item: Item, ground: Ground) -> int | None:
    topic = ground.topic_of(item.topic, item.language) if item.topic else None
    if item.topic and not topic:
        raise RowError(_("No topic has the code “%(code)s”.") % {"code": item.topic})
    return topic


def _platform(item: Item, topic: int | None, ground: Ground) -> uuid.UUID | None:
    """None for the federation's own shelf. A position paper has none: that of its topic's platform is meant."""
    if item.platform:
        platform = ground.platforms.find(item.platform)
        if not platform:
            raise RowError(_("No platform has the code or address “%(name)s”.") % {"name": item.platform})
        return platform
    if MODELS[item.type] is not PositionPaperPage:
        return None
    platform = topic and ground.platform_of_topic(topic)
    if not platform:
        raise RowError(_("A position paper belongs to a platform: name it, or the topic."))
    return platform


def _parent(item: Item, platform: uuid.UUID | None, ground: Ground) -> Page:
    if not platform:
        parent = ground.libraries.get(item.language)
        message = _("The site has no library in the language “%(language)s”.")
    else:
        parent = ground.list_of(platform, item.language, MODELS[item.type])
        message = _("The platform “%(platform)s” has no page in the language “%(language)s”.")
    if not parent:
        raise RowError(message % {"platform": item.platform, "language": item.language})
    return parent


def _recognise(item: Item, placed: Placed, ground: Ground) -> None:
    """The page of an earlier import, and the one in the other language, whose translation this is."""
    placed.known, twin = ground.known.get(item.key), ground.in_another_language(item)
    for page in filter(None, (placed.known, twin)):
        if page.model is not MODELS[item.type]:
            message = _("“%(external_id)s” is there already with another type: %(type)s")
            raise RowError(message % {"external_id": item.external_id, "type": page.model._meta.verbose_name})
    placed.translation_key = twin and twin.translation_key


def _add_themes(item: Item, placed: Placed, ground: Ground) -> None:
    for name in item.themes:
        if key := ground.themes.find(name):
            placed.themes.append(ground.theme_in(key, item.language))
        else:
            placed.words.append(name)
            placed.warnings.append(_("There is no theme “%(name)s”: kept as a tag.") % {"name": name})


def _add_authorities(item: Item, placed: Placed, ground: Ground) -> None:
    for name in item.authorities:
        if authority := ground.authorities.find(name):
            placed.authorities.append(authority)
        else:
            message = _("No local authority, or more than one, is called “%(name)s”: kept as a tag.")
            placed.words.append(name)
            placed.warnings.append(message % {"name": name})
