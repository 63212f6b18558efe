"""The form of a page that points to topics, platforms, themes, goals, indicators or authorities."""

from __future__ import annotations

from functools import cache, partial

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.models import Locale, Page

from manassat.core.forms import BasePageForm

from .widgets import Checklist

PICKED_FROM_A_LIST = {"indicator", "localauthority", "platformpage", "sdg", "theme", "topicpage"}


class ChoicesForm(BasePageForm):
    """Offers what belongs to the page's language; the number of queries does not grow with the rows."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField) and _is_list(field):
                _limit(field, _locale(self.instance, self.parent_page), _chosen(self.initial.get(name)))


class OfPlatformForm(WagtailAdminModelForm):
    """A record of the register hangs on the platform's page in the source language."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["platform"]
        field.widget = forms.Select()
        field.queryset = field.queryset.in_language(settings.LANGUAGE_CODE).order_by("path")


class LearningDayForm(ChoicesForm):
    """The day is needed to publish, not to keep a draft; Wagtail lifts `required` while it saves one."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        day = self.fields["starts_on"]
        day.required = True
        day.error_messages["required"] = _("A learning day needs its day.")


def _is_list(field: forms.ModelChoiceField) -> bool:
    """One authority is chosen in Wagtail's own dialog: it searches among hundreds."""
    model_name = field.queryset.model._meta.model_name
    is_multiple = isinstance(field, forms.ModelMultipleChoiceField)
    return model_name in PICKED_FROM_A_LIST and (is_multiple or model_name in ("topicpage", "platformpage"))


def _limit(field: forms.ModelChoiceField, locale: Locale, chosen: list[int]) -> None:
    # Here, because the models name this form.
    from .choices import choosable, topic_choices

    is_multiple = isinstance(field, forms.ModelMultipleChoiceField)
    field.widget = Checklist(field.label) if is_multiple else forms.Select()
    field.queryset = choosable(field.queryset, locale, chosen)
    if field.queryset.model._meta.model_name == "topicpage":
        empty = [] if is_multiple else [("", field.empty_label)]
        # A select asks for its choices twice.
        field.choices = cache(partial(topic_choices, field.queryset, locale, empty))


def _chosen(initial: object) -> list[int]:
    """A single choice comes as its number, several come as objects."""
    values = [initial] if isinstance(initial, int) else initial or []
    return [getattr(value, "pk", value) for value in values]


def _locale(page: Page, parent: Page | None) -> Locale:
    return page.locale if page.locale_id or not parent else parent.locale
