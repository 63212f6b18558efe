"""Every address of the admin, read from the resolver: a new view is here the day it is registered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

ADMIN = "admin/"
# Pattern names that no request is made to, each with its reason.
EXEMPT = {
    "test404/": "shows the error page for the admin's own designers; takes nothing",
    "^.*/$": "what is left over gets the error page",
    "wagtailadmin_error_test": "raises on purpose",
    "wagtailadmin_logout": "ends the session that the other requests need",
}


@dataclass(frozen=True)
class AdminView:
    """`name` with its namespaces; without a name, its route."""

    name: str
    route: str
    view: Callable
    parameters: tuple[str, ...]

    @property
    def model(self) -> type | str | None:
        """What the view is about, where it says so."""
        return self.trait("model")

    @property
    def is_ours(self) -> bool:
        module = getattr(self.view, "view_class", self.view).__module__
        return module.split(".")[0] not in ("django", "wagtail", "wagtail_localize")

    @property
    def takes_posts(self) -> bool:
        """Of a function nobody knows."""
        view_class = getattr(self.view, "view_class", None)
        return view_class is None or hasattr(view_class, "post")

    def trait(self, name: str) -> object:
        """As given where the view was registered, else of its class."""
        given = getattr(self.view, "view_initkwargs", {}).get(name)
        return given or getattr(getattr(self.view, "view_class", None), name, None)


def admin_views() -> list[AdminView]:
    """Those that the matrix tries."""
    return [view for view in admin_addresses() if view.name not in EXEMPT]


def admin_addresses() -> list[AdminView]:
    """What stands without a name before a view of the same address is reached by the name of that one."""
    includes = [entry for entry in get_resolver().url_patterns if str(entry.pattern) == ADMIN]
    found = [view for admin in includes for view in _walk(admin, (), "")]
    named = {view.route for view in found if view.name != view.route}
    return [view for view in found if view.name != view.route or view.route not in named]


def _walk(resolver: URLResolver, namespaces: tuple[str, ...], above: str) -> Iterator[AdminView]:
    for entry in resolver.url_patterns:
        route = above + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, inner, route)
        else:
            yield _describe(entry, namespaces, route)


def _describe(entry: URLPattern, namespaces: tuple[str, ...], route: str) -> AdminView:
    name = ":".join((*namespaces, entry.name)) if entry.name else route
    return AdminView(name, route, entry.callback, tuple(entry.pattern.regex.groupindex))
