"""What items are filtered by: platforms, themes and local authorities."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router

from manassat.core.addresses import absolute
from platforms.belonging import live_platforms, platform_of
from platforms.models import LocalAuthority, PlatformPage

from ..themes.theme_list import ThemeEntry, theme_list
from .answering import answers, asked_language, part_of
from .parameters import SharedListParameters
from .schemas import Authority, AuthorityList, Platform, PlatformList, Theme, ThemeList

router = Router(tags=["lists"])


@router.get("/platforms", response=answers(PlatformList), operation_id="list_platforms", summary="List platforms")
def platforms(request: HttpRequest, parameters: Query[SharedListParameters]) -> PlatformList:
    """Platforms and their regions, each region after its platform."""
    every = live_platforms(asked_language())
    shown, place = part_of(every, parameters)
    return PlatformList(results=[_platform(one, every, request) for one in shown], **place)


@router.get("/themes", response=answers(ThemeList), operation_id="list_themes", summary="List themes")
def themes(request: HttpRequest, parameters: Query[SharedListParameters]) -> ThemeList:
    """Those on which something public stands in the language."""
    shown, place = part_of(theme_list(asked_language()), parameters)
    return ThemeList(results=[_theme(entry, request) for entry in shown], **place)


@router.get(
    "/authorities", response=answers(AuthorityList), operation_id="list_authorities", summary="List local authorities"
)
def authorities(request: HttpRequest, parameters: Query[SharedListParameters]) -> AuthorityList:
    """Municipalities and village councils, by name. They bear English names where one is known."""
    every = LocalAuthority.objects.select_related("governorate", "source").defer("governorate__outline")
    shown, place = part_of(every.order_by("name_ar", "governorate", "pk"), parameters)
    return AuthorityList(results=[_authority(one, request) for one in shown], **place)


def _platform(platform: PlatformPage, every: Iterable[PlatformPage], request: HttpRequest) -> Platform:
    above = platform_of(platform, (one for one in every if one != platform))
    return Platform(
        slug=platform.slug,
        code=platform.code,
        title=platform.title,
        url=platform.get_full_url(request) or "",
        audience=platform.audience,
        parent=above.slug if above else None,
        is_sample=platform.is_sample,
    )


def _theme(entry: ThemeEntry, request: HttpRequest) -> Theme:
    theme = entry.theme
    return Theme(
        slug=theme.slug,
        name=theme.name,
        description=theme.description,
        url=absolute(request, reverse("theme", args=[theme.slug])),
        counts={count.kind.slug: count.total for count in entry.counts},
        platforms=[platform.slug for platform in entry.platforms],
    )


def _authority(authority: LocalAuthority, request: HttpRequest) -> Authority:
    return Authority(
        slug=authority.slug,
        name=authority.name,
        governorate=authority.governorate.name,
        council_type=authority.council_type,
        council_type_verified=authority.council_type_verified,
        url=absolute(request, authority.get_absolute_url()),
        source=authority.source.name if authority.source else None,
    )
