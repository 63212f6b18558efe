"""What an item is linked to, as far as readers may see it, in the item's language."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, ReferenceIndex

from manassat.core.models import BasePage
from manassat.core.public_pages import in_language_of, is_readable, readable_in_any_language
from manassat.media.models import CustomDocument
from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from ..index.linked import PATHS
from ..index.public_files import public_documents
from ..kinds import Kind
from .schemas import Named, TopicReference, Translation


def themes_of(page: BasePage, kind: Kind) -> list[Named]:
    themes = in_language_of(page, _linked(Theme, page, kind))
    return [Named(value=theme.slug, label=theme.name) for theme in themes]


def authorities_of(page: BasePage, kind: Kind) -> list[Named]:
    """Of a topic those of its working group, of an activity its host."""
    authorities = _linked(LocalAuthority, page, kind).select_related("governorate").defer("governorate__outline")
    return [Named(value=authority.slug, label=str(authority)) for authority in authorities]


def topics_of(page: BasePage, kind: Kind, request: HttpRequest) -> list[TopicReference]:
    """A topic is about itself."""
    topics = in_language_of(page, _linked(TopicPage, page, kind)).filter(is_readable()).order_by("path")
    return [
        TopicReference(id=topic.pk, code=topic.code, title=topic.title, url=topic.get_full_url(request) or "")
        for topic in topics.defer_streamfields()
    ]


def joint_platforms_of(page: BasePage, platforms: list[PlatformPage]) -> list[str]:
    """Slugs of those among `platforms`."""
    if not hasattr(page, "joint_platforms"):
        return []
    keys = set(page.joint_platforms.values_list("translation_key", flat=True))
    return [one.slug for one in platforms if one.translation_key in keys and not page.path.startswith(one.path)]


def translations_of(page: BasePage, request: HttpRequest) -> list[Translation]:
    pages = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return [
        Translation(id=one.pk, language=one.locale.language_code, title=one.title, url=one.get_full_url(request) or "")
        for one in readable_in_any_language(pages).select_related("locale")
    ]


def documents_of(page: BasePage) -> QuerySet[CustomDocument]:
    """Files that the page names anywhere in its text and that anybody may open."""
    types = ContentType.objects.get_for_models(Page, CustomDocument)
    links = ReferenceIndex.objects.filter(
        base_content_type=types[Page], object_id=str(page.pk), to_content_type=types[CustomDocument]
    )
    numbers = {int(number) for number in links.values_list("to_object_id", flat=True)}
    return public_documents().filter(pk__in=numbers).order_by("title", "pk")


def _linked(model: type[Theme | LocalAuthority | TopicPage], page: BasePage, kind: Kind) -> QuerySet:
    own = kind.model.objects.filter(pk=page.pk).order_by()
    return model.objects.filter(pk__in=own.values(PATHS[model](kind) or "pk"))
