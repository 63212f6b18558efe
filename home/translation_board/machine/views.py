"""The screen on which a person reads what a machine said."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation

from ..access import user_may_write
from ..exchange.views import page_of_translation
from ..selection import TOO_LONG, OnePage
from ..strings import LostWordsError, strings_of
from .asking import MachineError, machine_into, translate_missing
from .reading import Said, confirm_said, said_about


class MachineView(OnePage):
    template_name = "home/translation_board/machine.html"
    page_title = gettext_lazy("Machine translation")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._answer(self._said())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        found, target = self._said(request.POST), self.row.target.specific
        try:
            number = confirm_said(target, found, request.user)
        except LostWordsError as error:
            messages.error(request, str(error))
            return self._answer(found, status=422)
        if not number:
            messages.error(request, _problem(found))
            return self._answer(found, status=422)
        sentence = ngettext("%(number)d text was confirmed.", "%(number)d texts were confirmed.", number)
        messages.success(request, sentence % {"number": number})
        return redirect(request.get_full_path()) if self._said() else self._leave()

    def _leave(self) -> HttpResponse:
        """To the next page of those that were chosen on the board, at last back to it."""
        waiting = [int(one) for one in self.request.GET.getlist("then") if one.isdecimal() and len(one) < TOO_LONG]
        return redirect(machine_address(waiting, self.query)) if waiting else self.back()

    def _said(self, sent: object = None) -> list[Said]:
        key, locale = self.row.source.translation_key, self.row.locale_id
        translation = Translation.objects.filter(source__object_id=key, target_locale=locale).first()
        return said_about(translation, sent) if translation else []

    def _answer(self, found: list[Said], status: int = 200) -> HttpResponse:
        machine = machine_into(self.row.locale)
        context = self.get_context_data(row=self.row, said=found, machine=machine, query=self.query)
        return self.render_to_response(context, status=status)


class AskMachineView(OnePage):
    """Of a page that was written in Wagtail's editor as well."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not machine_into(self.row.locale):
            raise Http404
        _ask(request, self.row.target.specific)
        return redirect("translation_board_machine", pk)


@require_POST
def ask_from_editor(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of wagtail-localize's, which answers an error of the machine with one of its own."""
    page = page_of_translation(translation_id)
    if not user_may_write(request.user, page):
        raise PermissionDenied
    if not machine_into(page.locale):
        raise Http404
    _ask(request, page)
    return redirect(get_valid_next_url_from_request(request) or "translation_board")


def machine_address(waiting: list[int], query: str) -> str:
    """Of the first of these rows; the others follow it in the address."""
    first, *others = waiting
    asked = "&".join(filter(None, [query, urlencode([("then", number) for number in others])]))
    address = reverse("translation_board_machine", args=[first])
    return f"{address}?{asked}" if asked else address


def _ask(request: HttpRequest, page: Page) -> None:
    try:
        number = translate_missing(strings_of(page, request.user), request.user)
    except (MachineError, LostWordsError) as error:
        messages.error(request, str(error))
        return
    if not number:
        messages.info(request, _("There is nothing left to translate."))
        return
    sentence = ngettext(
        "A machine translated %(number)d text. Nobody gets to read it before a person confirms it.",
        "A machine translated %(number)d texts. Nobody gets to read them before a person confirms them.",
        number,
    )
    messages.success(request, sentence % {"number": number})


def _problem(found: list[Said]) -> str:
    if any(one.problem for one in found):
        return _("Nothing was saved: some texts cannot stand in the page.")
    return _("Tick the texts that you have read.")
