"""Which pages of the library say something of a theme, an authority, a tag, a topic or a file."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from taggit.models import Tag
from wagtail.models import Collection, Page, ReferenceIndex

from manassat.core.models import PageTag
from manassat.media.models import CustomDocument
from platforms.models import LocalAuthority, Theme, TopicPage

from ..kinds import KINDS, Kind

PATHS = {
    Theme: lambda kind: "themes",
    LocalAuthority: lambda kind: kind.lookups["authority"].removesuffix("__slug"),
    TopicPage: lambda kind: kind.lookups["topic"].removesuffix("code").removesuffix("__"),
}


def pages_about(record: Theme | LocalAuthority | TopicPage) -> list[int]:
    """A topic's own page stands among them if it is its own kind's."""
    path_of = PATHS[type(record)]
    found = (_linked(kind, path_of(kind), record.pk) for kind in KINDS)
    return [pk for pages in found for pk in pages]


def _linked(kind: Kind, path: str, pk: int) -> QuerySet:
    return kind.model.objects.filter(**{path or "pk": pk}).values_list("pk", flat=True)


def pages_tagged(tag: Tag) -> list[int]:
    return list(PageTag.objects.filter(tag=tag).values_list("content_object_id", flat=True))


def pages_naming(*documents: int) -> list[int]:
    types = ContentType.objects.get_for_models(Page, CustomDocument)
    named = Q(to_content_type=types[CustomDocument], to_object_id__in=[str(pk) for pk in documents])
    links = ReferenceIndex.objects.filter(named, base_content_type=types[Page])
    return [int(pk) for pk in links.values_list("object_id", flat=True)]


def pages_below(page: Page) -> list[int]:
    """The page itself and all under it."""
    return list(Page.objects.filter(path__startswith=page.path).values_list("pk", flat=True))


def documents_below(collection: Collection) -> list[int]:
    inside = CustomDocument.objects.filter(collection__path__startswith=collection.path)
    return list(inside.values_list("pk", flat=True))
