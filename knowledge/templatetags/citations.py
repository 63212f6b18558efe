"""How the page of a paper, practice or resource is cited."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.template import Context

from ..citations.head import meta_tags
from ..citations.page import Citations, citations_of
from ..citations.sentences import Sentence, sentence_of
from ..citations.works import CitedWork

register = template.Library()
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


@register.simple_tag(takes_context=True)
def citations(context: Context) -> Citations | None:
    """Of the page at hand; its `facts` and `approval_path` are in the context. No query."""
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return None
    return citations_of(context["page"], context["facts"], context.get("approval_path"), request)


@register.filter
def as_sentence(work: CitedWork) -> Sentence:
    return sentence_of(work)


@register.inclusion_tag("knowledge/cite/head.html", takes_context=True)
def citation_head(context: Context) -> dict[str, object]:
    """Nothing on a page that not everybody may see."""
    cited = citations(context)
    if not (cited and cited.is_public):
        return {}
    return {"work": cited.work, "tags": meta_tags(cited.work), "dublin_core": DUBLIN_CORE}
