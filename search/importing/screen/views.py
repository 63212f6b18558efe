from __future__ import annotations

import shutil
from pathlib import Path

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, View

from manassat.media.private import send_private_file
from platforms.membership.access import FederationOnly, FederationScreen

from ..columns import COLUMNS
from ..errors import UnusableFileError
from ..readers import overview_of
from ..report import Report, write_errors
from ..run import import_file
from .forms import MOST_ROWS, UploadForm
from .waiting import errors_beside, errors_of_last_import, forget, keep, take, waiting_file

MOST_LINES = 200


class ImportScreen(FederationScreen):
    page_title = gettext_lazy("Import into the library")
    header_icon = "upload"


class UploadView(ImportScreen, FormView):
    template_name = "search/importing/upload.html"
    form_class = UploadForm
    extra_context = {"columns": COLUMNS}

    def form_valid(self, form: UploadForm) -> HttpResponse:
        path = keep(self.request, form.cleaned_data["file"])
        try:
            _refuse_many(overview_of(path).rows)
        except UnusableFileError as error:
            forget(self.request)
            form.add_error("file", str(error))
            return self.form_invalid(form)
        return redirect("library_import_check")


class CheckView(ImportScreen, View):
    """What would be done, at GET; done, at POST."""

    template_name = "search/importing/report.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        path = waiting_file(request)
        return self._answer(path, dry_run=True) if path else _nothing_waits(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        path = take(request)
        if not path:
            return _nothing_waits(request)
        try:
            return self._answer(path, dry_run=False)
        finally:
            shutil.rmtree(path.parent, ignore_errors=True)

    def _answer(self, path: Path, *, dry_run: bool) -> HttpResponse:
        try:
            report = import_file(path, folder=None, user=self.request.user, dry_run=dry_run)
        except UnusableFileError as error:
            messages.error(self.request, str(error))
            return redirect("library_import")
        if not dry_run:
            write_errors(report, errors_beside(path))
        return self.render_to_response(self.get_context_data(**_facts(report), name=path.name, is_trial=dry_run))


class ErrorsView(FederationOnly, View):
    """The rows that the session's last import skipped, as a spreadsheet."""

    def get(self, request: HttpRequest) -> HttpResponse:
        path = errors_of_last_import(request)
        if not path:
            raise Http404
        return send_private_file(path)


def _facts(report: Report) -> dict[str, object]:
    warnings = report.warning_lines()
    return {
        "report": report,
        "bad_rows": report.bad_rows[:MOST_LINES],
        "more_bad_rows": len(report.bad_rows[MOST_LINES:]),
        "warnings": warnings[:MOST_LINES],
        "more_warnings": len(warnings[MOST_LINES:]),
    }


def _refuse_many(rows: int) -> None:
    if rows > MOST_ROWS:
        message = ngettext(
            "The file has %(rows)d row; with more than %(most)d, use the command import_library.",
            "The file has %(rows)d rows; with more than %(most)d, use the command import_library.",
            rows,
        )
        raise UnusableFileError(message % {"rows": rows, "most": MOST_ROWS})


def _nothing_waits(request: HttpRequest) -> HttpResponse:
    messages.warning(request, _("No file waits for its import: choose one."))
    return redirect("library_import")
