"""Files from translators. Each is checked whole before anything is saved."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation

from ..access import user_may_write
from ..selection import BoardScreenPart, OnePage
from ..sentences import tell_imported
from .exporting import PO
from .importing import RefusedUploadError, import_files, page_of
from .upload import UploadForm
from .writing import po_of


class ImportView(BoardScreenPart):
    """Of any page that the user may translate: the file says which."""

    template_name = "home/translation_board/import.html"
    page_title = gettext_lazy("Import translations")

    @property
    def only(self) -> Page | None:
        return None

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return self._answer(UploadForm())

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._answer(form, status=422)
        try:
            imported = import_files(form.files_in_upload, request.user, self.only)
        except RefusedUploadError as error:
            return self._answer(form, status=422, refused=_named(error))
        tell_imported(request, imported)
        return self.back()

    def _answer(self, form: UploadForm, status: int = 200, **context: object) -> HttpResponse:
        context = self.get_context_data(form=form, query=self.query, only=self.only, **context)
        return self.render_to_response(context, status=status)


class ImportPageView(OnePage, ImportView):
    @cached_property
    def only(self) -> Page:
        return self.row.target


class EditorUploadView(ImportView):
    """Takes the place of wagtail-localize's own, to which its editor sends the file."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return redirect("wagtailadmin_pages:edit", self.only.pk)

    @cached_property
    def only(self) -> Page:
        page = page_of_translation(self.kwargs["translation_id"])
        if not user_may_write(self.request.user, page):
            raise PermissionDenied
        return page

    def test_func(self) -> bool:
        return self.request.user.is_active and bool(self.only)

    def back(self) -> HttpResponse:
        return redirect(get_valid_next_url_from_request(self.request) or "translation_board")


def download_from_editor(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of wagtail-localize's, whose files say neither their language nor where a text stands."""
    page = page_of_translation(translation_id)
    if not user_may_write(request.user, page):
        raise PermissionDenied
    translation = Translation.objects.get(pk=translation_id)
    name = f"{page.slug[:60]}-{page.pk}-{page.locale.language_code}.po"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(po_of(translation).encode(), content_type=PO, headers=disposition)


def page_of_translation(number: int) -> Page:
    """404 where there is none."""
    page = page_of(get_object_or_404(Translation.objects.select_related("source"), pk=number))
    if not page:
        raise Http404
    return page.specific


def _named(error: RefusedUploadError) -> list[tuple[str, list[str]]]:
    return [(name, unusable.sentences) for name, unusable in error.files.items()]
