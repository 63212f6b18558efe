"""What of the site a row may name, read once: a row asks the database for nothing but its own page."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from wagtail.models import Collection, Locale, Page

from knowledge.models import LibraryItem, PaperIndexPage, PositionPaperPage, PracticeIndexPage
from manassat.media.models import CustomDocument
from platforms.models import LocalAuthority, PlatformAccess, PlatformPage, Theme, TopicPage
from search.models import LibraryPage

from .errors import UnusableFileError
from .item import Item
from .kinds import MODELS
from .names import Names, names_of_authority


@dataclass(frozen=True)
class Known:
    """A page that an earlier row made."""

    pk: int
    model: type[LibraryItem]
    translation_key: uuid.UUID


class Ground:
    """Pages stand under their language as well, because one code means one page in each."""

    def __init__(self) -> None:
        self.languages: dict[int, str] = dict(Locale.objects.values_list("pk", "language_code"))
        self.libraries = {self.languages[page.locale_id]: page for page in LibraryPage.objects.order_by("-pk")}
        if not self.libraries:
            raise UnusableFileError(_("The site has no library yet: run load_guide first."))
        self.known: dict[tuple[str, str], Known] = {}
        for model in MODELS.values():
            self._learn(model)

    def _learn(self, model: type[LibraryItem]) -> None:
        """Of copies that an editor made of a page, the first is the imported one."""
        rows = model.objects.exclude(external_id="").order_by("-pk")
        for external_id, locale, pk, key in rows.values_list("external_id", "locale_id", "pk", "translation_key"):
            self.known[external_id, self.languages[locale]] = Known(pk, model, key)

    def remember(self, item: Item, page: LibraryItem) -> None:
        self.known[item.key] = Known(page.pk, type(page), page.translation_key)

    def in_another_language(self, item: Item) -> Known | None:
        others = (language for language in self.languages.values() if language != item.language)
        return next(
            (self.known[item.external_id, one] for one in others if (item.external_id, one) in self.known), None
        )

    @cached_property
    def platforms(self) -> Names[uuid.UUID]:
        """Their translation keys, by code, address or name."""
        names: Names[uuid.UUID] = Names()
        for platform in self._platform_pages.values():
            names.add(platform.translation_key, [platform.code, platform.slug, platform.title])
        return names

    @cached_property
    def topics(self) -> dict[str, Names[int]]:
        """By language: numbers of topics, by code, address or name."""
        topics = {language: Names[int]() for language in self.languages.values()}
        for topic in TopicPage.objects.defer_streamfields():
            topics[self.languages[topic.locale_id]].add(topic.pk, [topic.code, topic.slug, topic.title])
        return topics

    @cached_property
    def themes(self) -> Names[uuid.UUID]:
        """Their translation keys, by address or name in any language."""
        names: Names[uuid.UUID] = Names()
        for theme in self._theme_rows.values():
            names.add(theme.translation_key, [theme.slug, theme.name])
        return names

    @cached_property
    def authorities(self) -> Names[LocalAuthority]:
        names: Names[LocalAuthority] = Names()
        for authority in LocalAuthority.objects.select_related("governorate").defer("governorate__outline"):
            names.add(authority, names_of_authority(authority))
        return names

    @cached_property
    def collections(self) -> dict[uuid.UUID, Collection]:
        """A platform's own, by its translation key."""
        accesses = PlatformAccess.objects.select_related("collection")
        return {access.platform_key: access.collection for access in accesses}

    @cached_property
    def root_collection(self) -> Collection:
        return Collection.get_first_root_node()

    @cached_property
    def documents(self) -> dict[tuple[int, str], int]:
        """By collection and hash: what one platform keeps for itself is not shown to another."""
        rows = CustomDocument.objects.exclude(file_hash="").order_by("-pk")
        return {
            (collection, digest): pk for collection, digest, pk in rows.values_list("collection", "file_hash", "pk")
        }

    def theme_in(self, key: uuid.UUID, language: str) -> Theme:
        """In the language, or in the one it has."""
        own = self._theme_rows.get((key, language))
        return own or next(theme for (other, _language), theme in self._theme_rows.items() if other == key)

    def topic_of(self, name: str, language: str) -> int | None:
        """In the language; a page may also point to a topic in the other one, which readers get in theirs."""
        others = [topics for code, topics in self.topics.items() if code != language]
        return next((pk for names in [self.topics[language], *others] if (pk := names.find(name))), None)

    def platform_of_topic(self, topic: int) -> uuid.UUID | None:
        path = TopicPage.objects.values_list("path", flat=True).get(pk=topic)
        above = [page for page in self._platform_pages.values() if path.startswith(page.path)]
        nearest = max(above, key=lambda page: page.depth, default=None)
        return nearest and nearest.translation_key

    def list_of(self, platform: uuid.UUID, language: str, model: type[LibraryItem]) -> Page | None:
        """Where items of that type go, if the platform has a page in that language."""
        page = self._platform_pages.get((platform, language))
        lists = self._paper_lists if model is PositionPaperPage else self._practice_lists
        return page and lists.get(page.path)

    @cached_property
    def _platform_pages(self) -> dict[tuple[uuid.UUID, str], PlatformPage]:
        pages = PlatformPage.objects.defer_streamfields()
        return {(page.translation_key, self.languages[page.locale_id]): page for page in pages}

    @cached_property
    def _theme_rows(self) -> dict[tuple[uuid.UUID, str], Theme]:
        return {(theme.translation_key, self.languages[theme.locale_id]): theme for theme in Theme.objects.all()}

    @cached_property
    def _practice_lists(self) -> dict[str, Page]:
        return _by_path_of_parent(PracticeIndexPage.objects.all())

    @cached_property
    def _paper_lists(self) -> dict[str, Page]:
        return _by_path_of_parent(PaperIndexPage.objects.all())


def _by_path_of_parent(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.path[: -Page.steplen]: page for page in pages}
