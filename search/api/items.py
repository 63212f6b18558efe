"""One item with all that its page tells."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from ninja import Path, Router

from ..index.entries import public_pages
from ..kinds import first_of
from .answering import answers
from .item_detail import item_detail
from .schemas import ItemDetail

router = Router(tags=["items"])
# What the database can hold.
LARGEST = 2**63 - 1


@router.get("/items/{item_id}", response=answers(ItemDetail), operation_id="get_item", summary="Read one item")
def item(
    request: HttpRequest,
    response: HttpResponse,
    item_id: int = Path(..., ge=1, le=LARGEST, description="The `id` that lists and the search name."),
) -> ItemDetail:
    """Its texts, what it belongs to, its files, translations and citation, in the item's own language."""
    pages = public_pages().filter(pk=item_id).annotate(item_year=first_of(lambda kind: kind.year))
    page = pages.specific().first()
    if page is None:
        raise Http404("No such item, or not public")
    language = page.locale.language_code
    response["Content-Language"] = language
    with override(language):
        return item_detail(page, request)
