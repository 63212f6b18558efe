"""Changes that save no page of the library, but change what it says, who may read it, or where it stands.

Saves and deletions of the pages themselves come through modelsearch (backends/library.py).
"""

from __future__ import annotations

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from taggit.models import Tag
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from manassat.core.models import TagLabel
from manassat.media.models import CustomDocument
from manassat.media.signals_out import document_read
from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from .linked import documents_below, pages_about, pages_below, pages_naming, pages_tagged
from .updates import refresh_after_commit

NAMED = (Theme, LocalAuthority)


def _names_changed(instance: Theme | LocalAuthority, **kwargs: object) -> None:
    refresh_after_commit(pages_about(instance))


for model in NAMED:
    post_save.connect(_names_changed, sender=model, dispatch_uid=f"index_{model.__name__}_saved")
    # Before: afterwards nobody knows which pages it was linked to.
    pre_delete.connect(_names_changed, sender=model, dispatch_uid=f"index_{model.__name__}_deleted")


@receiver(post_save, sender=TagLabel)
def tag_named(instance: TagLabel, **kwargs: object) -> None:
    refresh_after_commit(pages_tagged(instance.tag))


@receiver([post_save, pre_delete], sender=Tag)
def tag_changed(instance: Tag, **kwargs: object) -> None:
    refresh_after_commit(pages_tagged(instance))


@receiver([page_published, page_unpublished])
def page_changed(instance: Page, **kwargs: object) -> None:
    """Again, since its row is saved before its tags and themes; and what stands in or is about it bears its name."""
    refresh_after_commit([instance.pk])
    if isinstance(instance, PlatformPage):
        refresh_after_commit(pages_below(instance))
    elif isinstance(instance, TopicPage):
        refresh_after_commit(pages_about(instance))


@receiver(post_page_move)
def page_moved(instance: Page, **kwargs: object) -> None:
    refresh_after_commit(pages_below(instance))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_changed(instance: PageViewRestriction, **kwargs: object) -> None:
    refresh_after_commit(pages_below(instance.page))


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def files_privacy_changed(instance: CollectionViewRestriction, **kwargs: object) -> None:
    refresh_after_commit(pages_naming(*documents_below(instance.collection)))


@receiver([post_save, pre_delete], sender=CustomDocument)
def file_changed(instance: CustomDocument, **kwargs: object) -> None:
    refresh_after_commit(pages_naming(instance.pk))


@receiver(document_read)
def file_read(document: CustomDocument, **kwargs: object) -> None:
    refresh_after_commit(pages_naming(document.pk))
