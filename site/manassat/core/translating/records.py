"""A record that crosses the platforms, a theme, is translated in one small form: it has no draft that could wait."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, SlugField, TextField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale, TranslatableMixin
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from .texts import is_arabic


class RecordForm(forms.ModelForm):
    """Nothing is filled in: what stands there in Arabic would be saved as English by whoever overlooks it."""

    def __init__(self, source: Model, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name, field in self.fields.items():
            self.initial[name] = ""
            field.required = bool(getattr(source, name))
            field.help_text = str(getattr(source, name))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in [name for name, text in cleaned.items() if is_arabic(text or "")]:
            self.add_error(name, ValidationError(_("This is still in Arabic.")))
        return cleaned


class SubmitRecord(WagtailAdminTemplateMixin, FormView):
    header_icon = "wagtail-localize-language"
    template_name = "core/translating/record.html"

    def dispatch(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        label, name = self.model._meta.app_label, self.model._meta.model_name
        if not all(request.user.has_perm(f"{label}.{verb}_{name}") for verb in ("add", "change")):
            raise PermissionDenied
        if not self.locale:
            messages.info(request, _("“%(name)s” is there in all languages.") % {"name": self.source})
            return redirect(self._edit_name, self.source.pk)
        return super().dispatch(request, **kwargs)

    @cached_property
    def model(self) -> type[Model]:
        model = get_snippet_model_from_url_params(self.kwargs["app_label"], self.kwargs["model_name"])
        if not issubclass(model, TranslatableMixin):
            raise Http404
        return model

    @cached_property
    def source(self) -> Model:
        try:
            return get_object_or_404(self.model, pk=unquote(self.kwargs["pk"]))
        except ValueError as error:
            raise Http404 from error

    @cached_property
    def locale(self) -> Locale | None:
        """The first language in which it is missing."""
        there = self.source.get_translations(inclusive=True).values("locale")
        return Locale.objects.exclude(pk__in=there).first()

    def get_form(self, form_class: None = None) -> RecordForm:
        form = forms.modelform_factory(self.model, RecordForm, fields=_word_fields(self.model))
        data = self.request.POST if self.request.method == "POST" else None
        return form(self.source, data=data, instance=self.source.copy_for_translation(self.locale))

    def get_page_title(self) -> str:
        return _("Translate into %(language)s") % {"language": self.locale.get_display_name()}

    def get_page_subtitle(self) -> str:
        return str(self.source)

    def form_valid(self, form: RecordForm) -> HttpResponse:
        record = form.save()
        messages.success(self.request, _("“%(name)s” was translated.") % {"name": self.source})
        return redirect(self._edit_name, record.pk)

    @property
    def _edit_name(self) -> str:
        return f"wagtailsnippets_{self.model._meta.app_label}_{self.model._meta.model_name}:edit"


def _word_fields(model: type[Model]) -> list[str]:
    fields = [one for one in get_translatable_fields(model) if isinstance(one, TranslatableField)]
    names = [one.field_name for one in fields if not isinstance(one.get_field(model), SlugField)]
    return sorted(names, key=lambda name: isinstance(model._meta.get_field(name), TextField))
