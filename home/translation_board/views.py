"""What is done with the lines of the board. Each answers with the board as it was filtered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .access import user_may_write
from .bulk import send, sendable, vouch
from .exchange.exporting import export
from .machine.views import machine_address
from .selection import BulkAction
from .sentences import tell_sent, tell_vouched


class SendView(BulkAction):
    """Shows what would be sent and what would not, and sends what was shown once that is confirmed."""

    template_name = "home/translation_board/send.html"
    page_title = gettext_lazy("Send for translation")

    def post(self, request: HttpRequest) -> HttpResponse:
        if "confirmed" not in request.POST:
            yes, no = sendable(self.rows, request.user)
            return self.render_to_response(self.get_context_data(sent=yes, refused=no, query=self.query))
        tell_sent(request, send(self.rows, request.user))
        return self.back()


class VouchView(BulkAction):
    def post(self, request: HttpRequest) -> HttpResponse:
        tell_vouched(request, vouch(self.rows, request.user))
        return self.back()


class ExportView(BulkAction):
    """By POST: a page whose strings were never counted gets them now."""

    def post(self, request: HttpRequest) -> HttpResponse:
        rows = [row for row in self.rows if user_may_write(request.user, row.target)]
        if not rows:
            messages.error(request, _("None of these pages has a translation that you may change. Send them first."))
            return self.back()
        name, content_type, content = export(rows, request.user)
        disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=content_type, headers=disposition)


class ConfirmMachineView(BulkAction):
    """One page after the other: what a machine said is confirmed by reading it."""

    def post(self, request: HttpRequest) -> HttpResponse:
        waiting = [row.pk for row in self.rows if row.unconfirmed and user_may_write(request.user, row.target)]
        if not waiting:
            messages.info(request, _("No text of a machine waits on these pages."))
            return self.back()
        return redirect(machine_address(waiting, self.query))
