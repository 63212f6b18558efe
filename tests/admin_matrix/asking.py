"""The requests of the matrix, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from .arguments import arguments_of
from .objects import Scene
from .payloads import payload_for
from .queries import queries_for
from .urls import admin_views

HTMX = {"HX-Request": "true", "X-Requested-With": "XMLHttpRequest"}


@dataclass(frozen=True)
class Request:
    view: str
    method: str
    path: str
    data: dict[str, object] = field(default_factory=dict)
    # Whether other queries of this view are of no use once it refused this one: it refuses all.
    is_bare: bool = False

    def __str__(self) -> str:
        return f"{self.method} {self.path} ({self.view})"

    @property
    def headers(self) -> dict[str, str]:
        return HTMX if "_w_filter_fragment" in self.path else {}


def get_requests(scene: Scene) -> Iterator[Request]:
    for view in admin_views():
        queries = queries_for(view, scene)
        for arguments in arguments_of(view, scene):
            path = reverse(view.name, kwargs=arguments)
            for query in queries:
                is_bare = not (query or view.parameters)
                address = f"{path}?{urlencode(query, doseq=True)}" if query else path
                yield Request(view.name, "GET", address, is_bare=is_bare)


def post_requests(scene: Scene) -> Iterator[Request]:
    for view in filter(lambda view: view.takes_posts, admin_views()):
        for arguments in arguments_of(view, scene):
            yield Request(view.name, "POST", reverse(view.name, kwargs=arguments), payload_for(view, scene))
