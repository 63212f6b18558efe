"""The items of each type, newest first."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from ninja import Query, Router

from ..kinds import KINDS, Kind
from ..query import LibraryQuery
from .answering import answers, asked_language
from .listed_items import browse_as_asked, item_facts
from .parameters import ListParameters
from .schemas import ItemList, ListedItem

router = Router(tags=["lists"])
FILTERS = ("language", "platform", "theme", "year")
# The last part of the address, by type.
ADDRESSES = {kind.slug: f"{kind.slug}s" for kind in KINDS} | {"activity": "activities"}


def _list_of(kind: Kind) -> Callable[..., ItemList]:
    def items(request: HttpRequest, parameters: Query[ListParameters]) -> ItemList:
        _listing, results, place = browse_as_asked(_query(kind, parameters), parameters)
        listed = [
            ListedItem(
                **item_facts(result, request), summary=result.page.summary or "", is_sample=bool(result.page.is_sample)
            )
            for result in results
        ]
        return ItemList(results=listed, **place)

    return items


def _query(kind: Kind, parameters: ListParameters) -> LibraryQuery:
    filters = {name: tuple(getattr(parameters, name)) for name in FILTERS}
    return LibraryQuery(
        filters={"type": (kind.slug,)} | {name: values for name, values in filters.items() if values},
        language=asked_language(),
        page=str(parameters.page),
    )


for _kind in KINDS:
    _address = ADDRESSES[_kind.slug]
    router.get(
        f"/{_address}",
        response=answers(ItemList),
        operation_id=f"list_{_address.replace('-', '_')}",
        url_name=_address,
        summary=f"List {_address.replace('-', ' ')}",
        description="The newest first.",
    )(_list_of(_kind))
