"""wagtail-localize's editor publishes only what is translated, and offers what leads somewhere."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from .guard import translation_problems

# Back to a mirror of the Arabic page is no way for a page that readers know.
MIRROR, STRINGS = "localize-convert-to-alias", "localize-restart-translation"


def publish_what_is_translated(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before wagtail-localize's own hook, which publishes at 0 of n strings."""
    if STRINGS in request.POST and _needs_workflow(page):
        sentence = _("This page is approved before it is published; it is translated in the editor itself.")
        messages.error(request, sentence)
        return redirect("wagtailadmin_pages:edit", page.pk)
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    if not translation:
        return None
    shown = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    problems = translation_problems(shown)
    for problem in problems:
        messages.error(request, problem)
    return redirect("wagtailadmin_pages:edit", page.pk) if problems else None


def offer_what_leads_somewhere(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """The string editor knows no workflow, so a page that needs one does not go there."""
    hidden = {MIRROR, STRINGS} if _needs_workflow(context.get("page")) else {MIRROR}
    items[:] = [one for one in items if one.name not in hidden]


def _needs_workflow(page: Page | None) -> bool:
    return getattr(page, "localize_default_translation_mode", "") == "simple"


def ask_nothing_for_each_row(registered: list[tuple[object, int]]) -> None:
    """wagtail-localize asks three queries for each page of a list, for a button that the page's own header has."""
    registered[:] = [(function, order) for function, order in registered if function is not page_listing_more_buttons]
