"""wagtail-localize's views with the rights of the page they are about. Nothing goes live through them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitTranslationForm
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from .permissions import is_translatable, user_can_translate, user_may_submit
from .sending import Sent, send_for_translation


class SubmitPage(SubmitPageTranslationView):
    """Asks for each page, those below it too; the pages above that have no translation go along as drafts."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = self.get_object()
        others = Locale.objects.exclude(pk=page.locale_id)
        if not any(user_can_translate(request.user, page, locale) for locale in others):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: SubmitTranslationForm) -> HttpResponse:
        for locale in form.cleaned_data["locales"]:
            self._tell(send_for_translation(self._pages(form), locale, self.request.user), locale)
        return self._leave(form.cleaned_data["locales"])

    def _pages(self, form: SubmitTranslationForm) -> list[Page]:
        if not form.cleaned_data["include_subtree"]:
            return [self.object]
        below = self.object.get_descendants().live().filter(alias_of__isnull=True).specific()
        return [self.object, *(page for page in below if is_translatable(page))]

    def _tell(self, outcome: Sent, locale: Locale) -> None:
        if count := len(outcome.sent):
            message = ngettext(
                "%(count)s page was sent for translation into %(language)s, as a draft.",
                "%(count)s pages were sent for translation into %(language)s, as drafts.",
                count,
            )
            messages.success(self.request, message % {"count": count, "language": locale.get_display_name()})
        for page, sentence in outcome.refused:
            messages.error(self.request, f"{page.get_admin_display_title()}: {sentence}")

    def _leave(self, locales: Any) -> HttpResponse:
        twin = self.object.get_translation_or_none(locales[0]) if len(locales) == 1 else None
        return redirect(self.get_success_url() or self.get_default_success_url(twin))


class SyncForm(UpdateTranslationsForm):
    """Without the box that publishes: a person reads what changed first. A machine is asked on the board, where what
    it answers is checked.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["publish_translations"].widget = forms.HiddenInput()
        self.fields.pop("use_machine_translation", None)

    def clean_publish_translations(self) -> bool:
        return False


class SyncTranslations(UpdateTranslationsView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            source = self.get_object().get_source_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if not (user_may_submit(request.user, source) if isinstance(source, Page) else request.user.is_superuser):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self) -> SyncForm:
        return SyncForm(self.request.POST if self.request.method == "POST" else None)


def no_mirror(request: HttpRequest, page_id: int) -> HttpResponse:
    """A mirror shows readers one language under the address of another."""
    messages.error(request, _("A translated page is not turned into a mirror of the Arabic one. Unpublish it instead."))
    return redirect("wagtailadmin_pages:edit", page_id)
