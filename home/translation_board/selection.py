"""What every action of the board shares: the chosen lines, and the way back to the board as it was filtered."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from manassat.core.models import PageTranslation

from .access import TranslatorsOnly, user_may_write
from .filters import kept_query
from .rows import rows_for

# More digits than any row's number has, and more lines than stand on one page of the board.
TOO_LONG, MOST_ROWS = 19, 200


class BoardScreenPart(TranslatorsOnly, WagtailAdminTemplateMixin, View):
    """One screen behind the board."""

    header_icon = "wagtail-localize-language"

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        board = {"url": reverse("translation_board"), "label": _("Translation")}
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, board, here]

    @property
    def query(self) -> str:
        return kept_query(self.request.GET)

    def back(self) -> HttpResponseRedirect:
        address = reverse("translation_board")
        return redirect(f"{address}?{self.query}" if self.query else address)


class BulkAction(BoardScreenPart):
    """The lines that are ticked, or the one whose own button was pressed."""

    http_method_names = ["post"]

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and self.test_func() and not self.rows:
            messages.error(request, _("Choose at least one page."))
            return self.back()
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def rows(self) -> list[PageTranslation]:
        """Only such as the user finds on the board."""
        chosen = self.request.POST.getlist("only") or self.request.POST.getlist("chosen")
        numbers = [int(one) for one in chosen[:MOST_ROWS] if one.isdecimal() and len(one) < TOO_LONG]
        return list(rows_for(self.request.user).filter(pk__in=numbers)) if numbers else []


class OnePage(BoardScreenPart):
    """About one translation whose words the user may change."""

    @cached_property
    def row(self) -> PageTranslation:
        row = get_object_or_404(rows_for(self.request.user), pk=self.kwargs["pk"])
        if not user_may_write(self.request.user, row.target):
            raise PermissionDenied
        return row

    def get_page_subtitle(self) -> str:
        return self.row.target.specific.get_admin_display_title()
