"""One language's part of the site: where its pages go and which are there."""

from __future__ import annotations

import uuid
from functools import cached_property

from wagtail.models import Locale

from home.models import HomePage
from home.provisioning import locale_of, provision_site
from platforms.loading.records import LANGUAGES
from platforms.models import PlatformIndexPage, PlatformPage, Theme, TopicPage
from search.models import LibraryPage

from .pages import stable_key


class Ground:
    """The dictionaries are by code and grow as the loaders make pages."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.language = locale.language_code
        self.home = HomePage.objects.get(locale=locale)

    @cached_property
    def platform_index(self) -> PlatformIndexPage:
        return PlatformIndexPage.objects.child_of(self.home).get()

    @cached_property
    def library(self) -> LibraryPage:
        return LibraryPage.objects.child_of(self.home).get()

    @cached_property
    def platforms(self) -> dict[str, PlatformPage]:
        return {page.code: page for page in PlatformPage.objects.filter(locale=self.locale)}

    @cached_property
    def topics(self) -> dict[str, TopicPage]:
        return {page.code: page for page in TopicPage.objects.filter(locale=self.locale).exclude(code="")}

    @cached_property
    def themes(self) -> dict[str, Theme]:
        return {theme.slug: theme for theme in Theme.objects.filter(locale=self.locale)}


def provisioned_grounds() -> list[Ground]:
    """Arabic first: the English pages take their translation keys from the Arabic ones."""
    provision_site()
    return [Ground(locale_of(language)) for language in LANGUAGES]


def shared_key(grounds: list[Ground], shelf: str, code: str) -> uuid.UUID:
    """The key of `code` in whichever language has it (`shelf` names the dictionary), else its stable one."""
    twins = (getattr(ground, shelf).get(code) for ground in grounds)
    return next((twin.translation_key for twin in twins if twin), stable_key(f"{shelf}:{code}"))
