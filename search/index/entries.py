"""Pages as entries of the index: only what readers may see, with all that it can be found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable_in_any_language
from platforms.models import LocalAuthority

from ..engines.types import Entry, Passage, Suggestion
from ..kinds import KINDS, Kind
from .passages import own_passages
from .relations import Relations, relations_of
from .texts import body_text, summary_text

KIND_OF_MODEL = {kind.model: kind for kind in KINDS}


def public_pages() -> PageQuerySet:
    """Plain pages of all the library's kinds, in every language."""
    types = ContentType.objects.get_for_models(*KIND_OF_MODEL).values()
    return readable_in_any_language(Page.objects.filter(content_type__in=list(types)))


def entries_of(ids: Iterable[int]) -> list[Entry]:
    """Entries of those among the pages that are public now. A constant number of queries."""
    pages = list(public_pages().filter(pk__in=list(ids)).specific())
    relations = relations_of(pages)
    return [_entry(page, KIND_OF_MODEL[type(page)], relations) for page in pages]


def _entry(page: Page, kind: Kind, relations: Relations) -> Entry:
    texts = _texts(page, kind, relations)
    return Entry(
        id=page.pk,
        language=relations.languages[page.locale_id],
        texts=texts,
        facets=_facets(page, kind, relations),
        passages=[*own_passages(texts["body"]), *_file_passages(page, relations)],
        suggestions=list(_suggestions(page, relations)),
        external_id=getattr(page, "external_id", ""),
        year=_year(page),
        published_at=_seconds(page.first_published_at),
        expires_at=_seconds(page.expire_at),
    )


def _texts(page: Page, kind: Kind, relations: Relations) -> dict[str, str]:
    return {
        "title": page.title,
        "summary": summary_text(page, kind),
        "tags": _joined([*_tag_words(page, relations), *_themes(page, relations)]),
        "names": _joined([*_people(page), *_places(page, relations)]),
        "body": "\n".join([body_text(page, kind), *relations.recommendations.get(page.pk, ())]),
        "files": _joined(found.text for found in relations.file_pages.get(page.pk, ())),
        "meta": _joined([str(_year(page) or ""), *_surroundings(page, relations)]),
    }


def _facets(page: Page, kind: Kind, relations: Relations) -> dict[str, list[str]]:
    above = {platform.slug for platform in relations.platforms if page.path.startswith(platform.path)}
    known = {platform.slug for platform in relations.platforms}
    return {
        "type": [kind.slug],
        "platform": sorted(above | (relations.joint.get(page.pk, set()) & known)),
        "topic": [topic.code for topic in relations.topics.get(page.pk, ()) if topic.code],
        "theme": sorted({theme.slug for theme in relations.themes.get(page.pk, ())}),
        "authority": [authority.slug for authority in relations.authorities.get(page.pk, ())],
        "year": [str(year)] if (year := _year(page)) else [],
    }


def _suggestions(page: Page, relations: Relations) -> Iterator[Suggestion]:
    language = relations.languages[page.locale_id]
    yield Suggestion(page.title, "title")
    yield from (Suggestion(tag, "tag") for tag in _tags_in(language, page, relations))
    yield from (Suggestion(theme, "theme") for theme in _themes(page, relations))
    yield from (Suggestion(_name(place, language), "place") for place in relations.authorities.get(page.pk, ()))
    yield from (Suggestion(name, "author") for name in _people(page))


def _file_passages(page: Page, relations: Relations) -> Iterator[Passage]:
    for found in relations.file_pages.get(page.pk, ()):
        yield Passage(found.document_id, found.number, found.text)


def _surroundings(page: Page, relations: Relations) -> Iterator[str]:
    """The names of the platforms and topics it belongs to."""
    yield from (platform.title for platform in relations.platforms if page.path.startswith(platform.path))
    yield from (topic.title for topic in relations.topics.get(page.pk, ()) if topic.pk != page.pk)


def _tag_words(page: Page, relations: Relations) -> Iterator[str]:
    """In both languages, as the names of places."""
    yield from dict.fromkeys(name for names in relations.tags.get(page.pk, ()) for name in names)


def _tags_in(language: str, page: Page, relations: Relations) -> list[str]:
    """A word without an English name is suggested to no English reader."""
    tags = relations.tags.get(page.pk, ())
    return [name for names in tags if (name := names.english if language == "en" else names.word)]


def _themes(page: Page, relations: Relations) -> list[str]:
    """Names in the page's own language."""
    return [theme.name for theme in relations.themes.get(page.pk, ()) if theme.locale_id == page.locale_id]


def _people(page: Page) -> list[str]:
    return [name for field in ("author", "publisher") if (name := getattr(page, field, ""))]


def _places(page: Page, relations: Relations) -> Iterator[str]:
    for authority in relations.authorities.get(page.pk, ()):
        yield from (authority.name_ar, authority.name_en)


def _name(authority: LocalAuthority, language: str) -> str:
    return (authority.name_en if language == "en" else authority.name_ar) or authority.name_ar


def _year(page: Page) -> int:
    """Of the text itself, or of the activity; 0 where nobody knows it."""
    day = getattr(page, "starts_on", None)
    return getattr(page, "year", None) or (day.year if day else 0)


def _seconds(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)
