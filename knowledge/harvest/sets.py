"""One set a platform, one a region within it, and one for what belongs to no platform."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext
from wagtail.models import Page

from manassat.core.public_pages import readable_in_any_language
from manassat.core.slugs import latin_slug
from platforms.models import PlatformPage

FEDERATION = "federation"


class SetSpecs:
    """By the place of a page in the tree. 1 query, then none."""

    def __init__(self) -> None:
        columns = PlatformPage.objects.order_by("depth").values_list("path", "code", "slug")
        self.platforms = [(path, latin_slug(code) or slug) for path, code, slug in columns]

    def of(self, page: Page) -> str:
        above = [code for path, code in self.platforms if page.path.startswith(path)]
        return ":".join(above) or FEDERATION


def public_sets() -> dict[str, str]:
    """Names by set, in the active language where the platform has one. 2 queries."""
    specs = SetSpecs()
    named = {specs.of(platform): platform.title for platform in _public_platforms()}
    return named | {FEDERATION: gettext("The federation's own shelf")}


def _public_platforms() -> Iterable[PlatformPage]:
    """The Arabic ones last: in a mapping they win."""
    platforms = (
        readable_in_any_language(PlatformPage.objects.all()).select_related("locale").only("path", "title", "locale")
    )
    return sorted(
        platforms, key=lambda platform: (platform.locale.language_code == settings.LANGUAGE_CODE, platform.path)
    )
