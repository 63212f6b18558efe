"""The list of themes and the page of one."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from manassat.core.view_pages import ViewPage
from platforms.models import Theme

from .theme_list import theme_list
from .theme_page import ThemePage, theme_page


@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    view_page = ViewPage(
        title=_("Themes"),
        description=_("Subjects that the platforms share; each gathers what all of them have made of it."),
        path=[_home()],
    )
    return render(request, "search/themes/list.html", {"entries": theme_list(_language()), "view_page": view_page})


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """404 where readers of the language would find nothing."""
    asked = get_object_or_404(Theme.objects.in_language(_language()), slug=slug)
    if found := theme_page(asked, _language()):
        return render(request, "search/themes/theme.html", {"found": found, "view_page": _about(found)})
    raise Http404("Nothing public on this theme")


def _about(found: ThemePage) -> ViewPage:
    name = found.theme.name
    return ViewPage(
        title=name,
        description=found.theme.description
        or _("%(theme)s: topics, papers, practices and activities of all platforms.") % {"theme": name},
        path=[_home(), (_("Themes"), reverse("themes"))],
        languages=found.languages,
    )


def _home() -> tuple[str, str]:
    return _("Home"), reverse("wagtail_serve", args=[""])


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE
