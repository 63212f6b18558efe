"""The one door: an admin address that names what the user may not see answers 404, whatever its view would do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .addressed import CHOOSING, EXPLORING, Addressed, addressed_by
from .files import file_models, files_of
from .rule import AdminView, admin_view_of
from .titles import titles_for

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


class OwnPartMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_admin(request):
            return self.get_response(request)
        with titles_for(request):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> None:
        if _is_admin(request) and request.user.is_authenticated and not _may_open(request):
            raise Http404


def _is_admin(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


def _may_open(request: HttpRequest) -> bool:
    view = admin_view_of(request.user)
    if view.is_whole:
        return True
    addressed = addressed_by(request)
    return _may_see_pages(request, view, addressed) and _may_see_others(request.user, addressed)


def _may_see_pages(request: HttpRequest, view: AdminView, addressed: Addressed) -> bool:
    if not addressed.pages | addressed.explored:
        return True
    question = _question(request.resolver_match.view_name, view)
    pages = Page.objects.in_bulk(addressed.pages | addressed.explored)
    return all(question(page) for page in _of(pages, addressed.pages)) and all(
        view.explores(page) for page in _of(pages, addressed.explored)
    )


def _question(view_name: str, view: AdminView) -> Callable[[Page], bool]:
    if view_name in CHOOSING:
        return view.sees
    if view_name in EXPLORING:
        return view.explores
    return lambda page: view.owns(page) or _is_reviewed_by(page, view.user)


def _is_reviewed_by(page: Page, user: AbstractUser) -> bool:
    """A workflow may ask somebody who has no right on the tree; Wagtail opens the editor to them too."""
    task = page.current_workflow_task
    return bool(task and task.user_can_access_editor(page.specific_deferred, user))


def _may_see_others(user: AbstractUser, addressed: Addressed) -> bool:
    return all(_may_see(user, model, found) for model, found in addressed.others.items())


def _may_see(user: AbstractUser, model: type[Model], numbers: set[int]) -> bool:
    if model in file_models():
        existing = model.objects.filter(pk__in=numbers)
        return not existing.exclude(pk__in=files_of(user, model).values("pk")).exists()
    return policy_registry.get_by_type(model).user_has_any_permission(user, {"change", "delete"})


def _of(pages: dict[int, Page], numbers: Iterable[int]) -> list[Page]:
    """Where a number is no page's, the view itself answers 404."""
    return [pages[number] for number in numbers if number in pages]
