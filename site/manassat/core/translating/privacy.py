"""Who closes a page to readers closes it in every language; it is opened in each by itself."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource


@receiver(post_save, sender=PageViewRestriction)
def close_translations(instance: PageViewRestriction, raw: bool = False, **kwargs: object) -> None:
    """A translation that is closed already keeps its own rule. 1 query, and 1 for each that is open."""
    open_twins = instance.page.get_translations().filter(view_restrictions=None)
    for twin in () if raw else open_twins:
        PageViewRestriction.objects.create(
            page=twin, restriction_type=instance.restriction_type, password=instance.password
        )


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def let_the_same_groups_in(instance: object, action: str, **kwargs: object) -> None:
    """Groups are chosen after the rule was saved. Until then the translation is closed to all of them."""
    if action != "post_add" or not isinstance(instance, PageViewRestriction):
        return
    for restriction in _of_twins(instance.page).filter(groups=None, restriction_type=instance.restriction_type):
        restriction.groups.set(instance.groups.all())


def install() -> None:
    """wagtail-localize opens a translation whose source is open whenever it saves it: here that opens nothing."""
    synchronise = TranslationSource.sync_view_restrictions

    def close_only(source: TranslationSource, original: Page, translation: Page) -> None:
        if not isinstance(original, Page) or original.view_restrictions.exists():
            synchronise(source, original, translation)

    TranslationSource.sync_view_restrictions = close_only


def _of_twins(page: Page) -> QuerySet[PageViewRestriction]:
    return PageViewRestriction.objects.filter(page__in=page.get_translations())
