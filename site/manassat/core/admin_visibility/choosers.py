"""What the dialogs for pages offer; their search takes the same hook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.chooser import ExternalLinkView
from wagtail.models import Page
from wagtail.query import PageQuerySet

from .rule import admin_view_of, seen_by


def pages_to_choose_from(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """With what each row's state needs, or Wagtail asks twice a row for it."""
    return seen_by(request.user, pages).annotate_approved_schedule().prefetch_workflow_states()


class PastedAddressView(ExternalLinkView):
    """An address of this site becomes a link to its page, unless that would tell of a page the user does not see."""

    def render_chosen_response(self, result: dict) -> HttpResponse:
        page = Page.objects.filter(pk=result.get("id")).first()
        if page is None:
            return super().render_chosen_response(result)
        if admin_view_of(self.request.user).sees(page):
            return super().render_chosen_response(result | {"adminTitle": page.get_admin_display_title()})
        return super().render_chosen_response(self.get_result_data())
