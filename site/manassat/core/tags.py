"""Tags in the reader's language: an English page shows a tag's English name, or the Arabic word until it has one."""

from __future__ import annotations

from django.db.models import Case, Expression, F, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.db.models.signals import post_save
from django.dispatch import receiver
from taggit.models import Tag

from .models import PageTag, TagLabel
from .text_language import ENGLISH, language_of


def tag_name_in(language_code: str, path: str = "") -> Expression | F:
    """For a query of tags, or of what has a tag at `path`."""
    if language_code != ENGLISH:
        return F(f"{path}name")
    return Coalesce(NullIf(F(f"{path}label__name_en"), Value("")), F(f"{path}name"))


def names_on_pages(numbers: list[int]) -> list[tuple[int, str]]:
    """Pages and their tags' names in the language of each page. 1 query."""
    english = When(content_object__locale__language_code=ENGLISH, then=tag_name_in(ENGLISH, "tag__"))
    own_name = Case(english, default=F("tag__name"))
    return list(PageTag.objects.filter(content_object__in=numbers).values_list("content_object_id", own_name))


@receiver(post_save, sender=Tag)
def give_label(instance: Tag, created: bool, raw: bool = False, **kwargs: object) -> None:
    """A word in Latin letters is its own English name."""
    if created and not raw:
        name_en = instance.name if language_of(instance.name) == ENGLISH else ""
        TagLabel.objects.get_or_create(tag=instance, defaults={"name_en": name_en})
