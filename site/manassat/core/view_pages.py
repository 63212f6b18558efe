"""Public pages that views make: the head, the path and the language switch learn from one record what they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest

from .addresses import absolute
from .structured_data import path_data, without_blanks


def _all_languages() -> frozenset[str]:
    return frozenset(code for code, _name in settings.LANGUAGES)


@dataclass(frozen=True)
class ViewPage:
    """A list that stands outside the page tree; its view puts it into the context as `view_page`.

    `path` are titles and addresses from the front page to the one above; `languages` those in which the same
    address, with that language's prefix, answers.
    """

    title: str
    description: str = ""
    path: list[tuple[str, str]] = field(default_factory=list)
    languages: frozenset[str] = field(default_factory=_all_languages)

    @property
    def crumbs(self) -> list[dict[str, str]]:
        """For `includes/breadcrumbs.html`."""
        return [{"title": title, "url": url} for title, url in self.path]


def view_page_data(page: ViewPage, request: HttpRequest) -> list[dict]:
    """For search engines."""
    address = absolute(request, request.path)
    steps = [*((title, absolute(request, url)) for title, url in page.path), (page.title, address)]
    collection = without_blanks(
        kind="CollectionPage",
        name=page.title,
        description=page.description,
        url=address,
        inLanguage=request.LANGUAGE_CODE,
    )
    return [collection, path_data(steps)]
