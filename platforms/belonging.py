"""Which platforms a page belongs to: by its place in the tree, and by being held jointly."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page

from manassat.core.public_pages import is_live_now, is_readable, of_few, readable

from .models import ActivityPage, LearningDayPage, PlatformPage
from .models.platforms import PlatformQuerySet

Activity = LearningDayPage | ActivityPage
STEP = Page.steplen


def live_platforms(language_code: str) -> list[PlatformPage]:
    """What readers may see of platforms and regions in the order of the tree, light enough for badges. 1 query."""
    return list(readable(of_few(PlatformPage), language_code).defer_streamfields().order_by("path"))


def platform_of(page: Page, platforms: Iterable[PlatformPage]) -> PlatformPage | None:
    """The nearest above `page`: a region rather than its platform."""
    above = [platform for platform in platforms if page.path.startswith(platform.path)]
    return max(above, key=lambda platform: platform.depth, default=None)


def platforms_holding(activity: Activity) -> list[PlatformPage]:
    """The activity's own platform, then those it is joint with that anybody may see, in its language. 1 query."""
    joint = activity.joint_platforms.all().values_list("id", flat=True)
    keys = PlatformPage.objects.filter(pk__in=joint).values("translation_key")
    found = list(
        PlatformPage.objects.filter(is_live_now(), locale_id=activity.locale_id)
        .filter(Q(path__in=_paths_above(activity)) | (Q(translation_key__in=keys) & is_readable()))
        .defer_streamfields()
        .order_by("path")
    )
    own = platform_of(activity, found)
    joint_ones = [platform for platform in found if not activity.path.startswith(platform.path)]
    return [own, *joint_ones] if own else joint_ones


def platforms_above(page: Page) -> PlatformQuerySet:
    """The platform a page stands in, and the region of it, if it stands in one."""
    return PlatformPage.objects.filter(path__in=_paths_above(page))


def nearest_platform(page: Page) -> PlatformPage | None:
    """Like `platform_of`, for one page alone. 1 query."""
    return platforms_above(page).defer_streamfields().order_by("-depth").first()


def _paths_above(page: Page) -> list[str]:
    return [page.path[:end] for end in range(STEP, len(page.path), STEP)]
