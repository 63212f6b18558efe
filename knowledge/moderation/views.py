"""What is done on the queue's screen. Each answers with the screen as it was filtered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ..approval.models import SavedView
from .bulk import Outcome, ask_for_changes
from .forms import ChangesForm, SavedViewForm
from .frame import renew_frame
from .saved_views import keep_view
from .screen import QueueScreen


class AskForChangesView(QueueScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        self.changes_form = ChangesForm(request.POST)
        if not self.changes_form.is_valid():
            return self.refused(request)
        reason = self.changes_form.cleaned_data["reason"]
        outcome = ask_for_changes(request.user, self.entries, self.changes_form.chosen, reason)
        _report(request, outcome)
        renew_frame(request)
        return redirect(_address(self.query))


class SaveView(QueueScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        self.view_form = SavedViewForm(request.POST)
        view = keep_view(request.user, self.query, self.view_form)
        if not view:
            return self.refused(request)
        renew_frame(request)
        messages.success(request, _("The view “%(name)s” is kept.") % {"name": view.name})
        return redirect(_address(self.query))


@require_POST
def delete_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Of somebody else's nobody learns that there is one."""
    view = get_object_or_404(SavedView, pk=pk, user=request.user)
    view.delete()
    renew_frame(request)
    messages.success(request, _("The view “%(name)s” is deleted.") % {"name": view.name})
    return redirect("moderation_queue")


def _address(query: str) -> str:
    address = reverse("moderation_queue")
    return f"{address}?{query}" if query else address


def _report(request: HttpRequest, outcome: Outcome) -> None:
    if number := len(outcome.done):
        sentence = ngettext(
            "%(number)d paper went back to its author with your reason.",
            "%(number)d papers went back to their authors with your reason.",
            number,
        )
        messages.success(request, sentence % {"number": number})
    if outcome.refused:
        messages.error(request, _refusals(outcome))


def _refusals(outcome: Outcome) -> SafeString:
    rows = ((title or _("A paper"), reason) for title, reason in outcome.refused)
    lines = format_html_join("", "<li><bdi>{}</bdi>: {}</li>", rows)
    return format_html('{}<ul class="queue-refusals">{}</ul>', _("These were not sent back:"), lines)
