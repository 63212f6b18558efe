"""The API as a whole: its addresses, and what is said of a request that cannot be answered."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from . import item_lists, items, searching, shared_lists
from .door import NOTHING, problem

DESCRIPTION = (
    "Everything that readers find in the knowledge library, and nothing else: position papers, best practices, "
    "resources, learning days, other activities and priority topics of the experience-exchange platforms. "
    "No key is needed. Answers may be kept for five minutes; after that their ETag tells whether they changed. "
    "Who asks too often is answered 429 with Retry-After."
)


class ArabicRenderer(JSONRenderer):
    """Letters as they are: an escape of six characters for each would triple the answer."""

    json_dumps_params = {"ensure_ascii": False, "separators": (",", ":")}


class LibraryAPI(NinjaAPI):
    """Describes itself once: that takes longer than any answer, and never changes while the process runs."""

    _description: OpenAPISchema | None = None

    def get_openapi_schema(self, **asked: Any) -> OpenAPISchema:
        self._description = self._description or super().get_openapi_schema(**asked)
        return self._description


api = LibraryAPI(
    title="Manassat",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    # Its page of documentation asks another host for its scripts; ours is page.py.
    docs_url=None,
    renderer=ArabicRenderer(),
)
for module in (searching, items, item_lists, shared_lists):
    api.add_router("", module.router)


@api.exception_handler(ValidationError)
def _refuse(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Names the parameters and never repeats what was sent."""
    named = (f"{_parameter(one['loc'])}: {one['msg']}" for one in error.errors[:5])
    return problem(422, "; ".join(named))


@api.exception_handler(Http404)
def _nothing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, NOTHING)


def _parameter(location: tuple) -> str:
    """The last word of the place: before it stand «query» and the name of our argument, after it a number."""
    return next(str(part) for part in reversed(location) if not isinstance(part, int))
