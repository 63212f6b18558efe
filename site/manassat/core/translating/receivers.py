"""Tells `following.py` what happens to pages and strings."""

from __future__ import annotations

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.models import StringTranslation, Translation

from ..models import BasePage
from . import following


@receiver(page_published)
def follow_published(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, BasePage):
        following.source_was_published(instance)
        following.translation_was_published(instance)


@receiver(page_unpublished)
def follow_unpublished(instance: Page, **kwargs: object) -> None:
    _look_again(instance)


@receiver(post_delete)
def follow_deleted(instance: object, **kwargs: object) -> None:
    if isinstance(instance, BasePage):
        _look_again(instance)


@receiver([post_save, post_delete], sender=StringTranslation)
def follow_string(instance: StringTranslation, raw: bool = False, **kwargs: object) -> None:
    if instance.context_id and not raw:
        following.translation_changed(instance.context.object_id, instance.locale_id)


@receiver(post_save, sender=Translation)
def follow_switch(instance: Translation, raw: bool = False, **kwargs: object) -> None:
    """From the string editor to Wagtail's own and back."""
    if not raw:
        following.translation_changed(instance.source.object_id, instance.target_locale_id)


def _look_again(page: BasePage) -> None:
    following.translation_changed(page.translation_key, page.locale_id)
