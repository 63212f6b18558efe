"""The platforms a desk is about, and the part of the tree that is theirs in every language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.http import HttpRequest
from wagtail.query import PageQuerySet

from platforms.models import PlatformAccess, PlatformPage

Pages = TypeVar("Pages", bound=PageQuerySet)
OWN = "_own_platforms"


@dataclass(frozen=True)
class Ground:
    """`platforms` are pages of the source language in the order of the tree.

    `platform_ids` gives the number of such a page for the path of each of its translations.
    `is_whole`: the federation's, whose lists are not divided by platform.
    """

    platforms: list[PlatformPage]
    platform_ids: dict[str, int]
    is_whole: bool = False

    @property
    def keys(self) -> dict[UUID, int]:
        return {platform.translation_key: platform.pk for platform in self.platforms}

    def platform_id_of(self, path: str) -> int | None:
        """The nearest platform above: a region rather than its platform."""
        return next((self.platform_ids[above] for above in self._nearest_first() if path.startswith(above)), None)

    def below(self, pages: Pages) -> Pages:
        """Pages of these platforms, with its number as `platform_id`; of the whole ground all other pages too."""
        whens = [When(path__startswith=path, then=Value(self.platform_ids[path])) for path in self._nearest_first()]
        found = pages.annotate(platform_id=Case(*whens, default=None, output_field=IntegerField()))
        if self.is_whole:
            return found
        return found.filter(reduce(or_, (Q(path__startswith=path) for path in self.platform_ids), Q(pk__in=[])))

    def _nearest_first(self) -> list[str]:
        return sorted(self.platform_ids, key=len, reverse=True)


def coordinated_ground(request: HttpRequest) -> Ground:
    """Of the platforms that the user coordinates. 1 query a request, shared with the others below."""
    return _ground([page for page in _own_platforms(request) if page.is_coordinated])


def platforms_of_groups(request: HttpRequest) -> list[PlatformPage]:
    """In whose working groups the user sits and which they do not coordinate, in the source language."""
    return _ground([page for page in _own_platforms(request) if not page.is_coordinated]).platforms


def whole_ground() -> Ground:
    """1 query."""
    return _ground(_in_order(PlatformPage.objects.all()), is_whole=True)


def _own_platforms(request: HttpRequest) -> list[PlatformPage]:
    """In every language; the menu asks too, hence once a request."""
    if not hasattr(request, OWN):
        groups = request.user.groups.all()
        access = PlatformAccess.objects.filter(Q(coordinators__in=groups) | Q(members__in=groups))
        coordinated = access.filter(platform_key=OuterRef("translation_key"), coordinators__in=groups)
        pages = PlatformPage.objects.filter(translation_key__in=access.values("platform_key"))
        setattr(request, OWN, _in_order(pages.annotate(is_coordinated=Exists(coordinated))))
    return getattr(request, OWN)


def _in_order(pages: PageQuerySet) -> list[PlatformPage]:
    return list(pages.annotate(language=F("locale__language_code")).defer_streamfields().order_by("path"))


def _ground(pages: list[PlatformPage], *, is_whole: bool = False) -> Ground:
    platforms = [page for page in pages if page.language == settings.LANGUAGE_CODE]
    numbers = {page.translation_key: page.pk for page in platforms}
    platform_ids = {page.path: numbers[page.translation_key] for page in pages if page.translation_key in numbers}
    return Ground(platforms, platform_ids, is_whole)
