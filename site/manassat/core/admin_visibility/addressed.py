"""Which pages and files an admin address is about: those its path names, and those its query names."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Model
from django.http import HttpRequest
from django.urls import ResolverMatch
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

PAGE_ARGUMENTS = {"page_id", "platform_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk"}
# Within Wagtail's page views every other number is taken for a page, so that a new view is guarded from its first day.
NO_PAGE = ("revision_", "task_", "workflow_")
FILE_ARGUMENTS = {"image_id": get_image_model, "document_id": get_document_model, "doc_id": get_document_model}
# Addresses that any page may be asked for that the user sees; all others are for those who own it.
EXPLORING = {"wagtailadmin_explore", "wagtailadmin_explore_results"}
CHOOSING = {"wagtailadmin_choose_page_child", "wagtailadmin_choose_page_chosen_multiple"}

# They name every row of any model to everybody in the admin; nobody here translates records in that editor.
LISTING_RECORDS = {"wagtail_localize:snippets_api_listing", "wagtail_localize:snippets_api_detail"}


@dataclass
class Addressed:
    pages: set[int] = field(default_factory=set)
    explored: set[int] = field(default_factory=set)
    # Of models other than pages, by model.
    others: dict[type[Model], set[int]] = field(default_factory=dict)


def addressed_by(request: HttpRequest) -> Addressed:
    match = request.resolver_match
    pages = {int(value) for name, value in match.kwargs.items() if _names_page(match, name, value)}
    found = Addressed(pages=pages | _pages_of_translation(match) | _page_of_session(match))
    for name, model in FILE_ARGUMENTS.items():
        if name in match.kwargs:
            found.others[model()] = {int(match.kwargs[name])}
    if match.view_name == "wagtailadmin_choose_page_chosen_multiple":
        found.pages |= numbers(request, "id")
    if match.view_name in LISTING_RECORDS and (model := _model(match.kwargs)):
        found.others[model] = set()
    if match.view_name == "wagtail_bulk_action":
        _add_bulk(found, request)
    return found


def numbers(request: HttpRequest, name: str) -> set[int]:
    return {int(value) for value in request.GET.getlist(name) if value.isdecimal()}


def _names_page(match: ResolverMatch, name: str, value: object) -> bool:
    in_page_views = match.namespace == "wagtailadmin_pages" and not name.startswith(NO_PAGE)
    return (name in PAGE_ARGUMENTS or in_page_views) and str(value).isdecimal()


def _add_bulk(found: Addressed, request: HttpRequest) -> None:
    """«all» means the children of `childOf`; without it, of the root."""
    model = _model(request.resolver_match.kwargs)
    if model is None:
        return
    if not issubclass(model, Page):
        found.others[model] = numbers(request, "id")
        return
    found.pages |= numbers(request, "id")
    if "all" in request.GET.getlist("id"):
        found.explored |= numbers(request, "childOf") or {Page.get_first_root_node().pk}


def _page_of_session(match: ResolverMatch) -> set[int]:
    """Who else has the page open: asked by the editor every few seconds."""
    model = _model(match.kwargs) if match.namespace == "wagtailadmin_editing_sessions" else None
    number = match.kwargs.get("object_id", "")
    return {int(number)} if model and issubclass(model, Page) and number.isdecimal() else set()


def _pages_of_translation(match: ResolverMatch) -> set[int]:
    """wagtail-localize names a translation, or the source of one; a page of either is as good as the page itself."""
    arguments = match.kwargs
    sources = TranslationSource.objects.none()
    if "translation_source_id" in arguments:
        sources = TranslationSource.objects.filter(pk=arguments["translation_source_id"])
    elif "translation_id" in arguments:
        translations = Translation.objects.filter(pk=arguments["translation_id"])
        sources = TranslationSource.objects.filter(pk__in=translations.values("source"))
    else:
        return set()
    keys = sources.values("object__translation_key")
    return set(Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True))


def _model(arguments: dict) -> type[Model] | None:
    try:
        return apps.get_model(arguments["app_label"], arguments["model_name"])
    except (LookupError, KeyError):
        return None
