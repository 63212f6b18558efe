"""How an item is cited, as its page says it."""

from __future__ import annotations

from html import unescape

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import strip_tags

from knowledge.citations.page import citations_of
from knowledge.citations.sentences import sentence_of
from knowledge.decisions.path import DecisionPath
from knowledge.item_facts import item_facts
from knowledge.models import LibraryItem
from manassat.core.addresses import absolute
from manassat.core.models import BasePage

from .schemas import Citation


def citation_of(page: BasePage, path: DecisionPath | None, request: HttpRequest) -> Citation | None:
    """None for topics and activities, which nobody wrote."""
    if not isinstance(page, LibraryItem):
        return None
    works = citations_of(page, item_facts(page), path, request).in_languages
    sentences = {work.told_in: unescape(strip_tags(sentence_of(work).html)) for work in works}
    return Citation(
        **sentences,
        bibtex_url=absolute(request, reverse("citation_bibtex", args=[page.pk])),
        ris_url=absolute(request, reverse("citation_ris", args=[page.pk])),
    )
