"""Whatever opens or closes a text to readers, or changes its address, is recorded once it is certain."""

from __future__ import annotations

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from manassat.core.after_commit import after_commit
from platforms.models import PlatformPage

from ..models import BestPracticePage, LibraryItem, PositionPaperPage, ResourcePage
from .keeping import forget, refresh


@receiver(page_published)
def record_published(instance: Page, **kwargs: object) -> None:
    """A platform may have a new code, and with it its items another set."""
    if isinstance(instance, LibraryItem | PlatformPage):
        _refresh_later(instance.pk, is_changed=isinstance(instance, LibraryItem))


@receiver(page_unpublished)
def record_unpublished(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, LibraryItem):
        _refresh_later(instance.pk)


@receiver(page_slug_changed)
@receiver(post_page_move)
def record_new_addresses(instance: Page, **kwargs: object) -> None:
    _refresh_later(instance.pk, is_changed=True)


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
def record_privacy(instance: PageViewRestriction, **kwargs: object) -> None:
    _refresh_later(instance.page_id)


@receiver(post_delete, sender=PositionPaperPage)
@receiver(post_delete, sender=BestPracticePage)
@receiver(post_delete, sender=ResourcePage)
def record_deleted(instance: LibraryItem, **kwargs: object) -> None:
    after_commit(forget, instance.pk)


def _refresh_later(page_id: int, *, is_changed: bool = False) -> None:
    """If it fails, the page stays as its editor left it; readings ask the page itself before they show anything."""
    after_commit(refresh, page_id, is_changed=is_changed)
