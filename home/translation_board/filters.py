"""What of the board is asked for; all of it stands in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from manassat.core.admin_visibility.rule import admin_view_of
from manassat.core.models import PageTranslation, TranslationState
from platforms.authority_list import everyday

from .rows import kind_name, platforms_of_the_source

if TYPE_CHECKING:
    from manassat.users.models import User

LONGEST_SEARCH = 60
KEPT = ("q", "state", "kind", "platform", "locale", "translator", "since", "machine")
Choice = tuple[str, str]


class BoardFilter(forms.Form):
    """Its choices are what stands on the user's board. 4 queries."""

    q = forms.CharField(
        label=_("Search the titles"), max_length=LONGEST_SEARCH, required=False, widget=forms.SearchInput
    )
    state = forms.ChoiceField(label=_("State"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    platform = forms.ChoiceField(label=_("Platform"), required=False)
    locale = forms.ChoiceField(label=_("Language"), required=False)
    translator = forms.ChoiceField(label=_("Translator"), required=False)
    since = forms.DateField(
        label=_("Arabic changed since"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    machine = forms.BooleanField(label=_("With unconfirmed machine translations"), required=False)

    def __init__(self, asked: QueryDict, user: User, rows: QuerySet[PageTranslation]) -> None:
        super().__init__(asked)
        self.rows, self.user = rows, user
        self._offer("state", TranslationState.choices)
        self._offer("kind", _kinds(rows))
        self._offer("platform", [(one.code, f"{one.code} · {one.title}") for one in self._platforms])
        self._offer("translator", _translators(rows))
        locales = _locales()
        if len(locales) > 1:
            self._offer("locale", locales)
        else:
            del self.fields["locale"]

    @property
    def matching(self) -> QuerySet[PageTranslation]:
        """Nothing where something is refused; the form says why."""
        if not self.is_valid():
            return self.rows.none()
        wanted, rows = self.cleaned_data, self.rows.filter(self._condition)
        return rows.filter(source__in=self._titled(wanted["q"])) if wanted["q"] else rows

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in KEPT if name != "q")

    @property
    def _condition(self) -> Q:
        wanted = self.cleaned_data
        asked = {
            "state": wanted["state"],
            "source__content_type": wanted["kind"],
            "locale__language_code": wanted.get("locale"),
            "translator": wanted["translator"],
            "source__path__startswith": self._path_of(wanted["platform"]),
            "source_changed_at__date__gte": wanted["since"],
            "unconfirmed__gt": 0 if wanted["machine"] else None,
        }
        return Q(**{name: value for name, value in asked.items() if value not in ("", None)})

    @cached_property
    def _platforms(self) -> list:
        view = admin_view_of(self.user)
        return [one for one in platforms_of_the_source() if view.owns(one)]

    def _path_of(self, code: str) -> str:
        return next((one.path for one in self._platforms if one.code == code), "")

    def _titled(self, search: str) -> list[int]:
        """Compared here, in everyday spellings."""
        words = everyday(search).split()
        titles = self.rows.order_by().values_list("source", "source__title")
        return [pk for pk, title in titles if all(word in everyday(title) for word in words)]

    def _offer(self, name: str, choices: list[Choice]) -> None:
        self.fields[name].choices = [("", gettext("All")), *choices]


def kept_query(asked: QueryDict, **other: str) -> str:
    """The filters as a query string, without the page."""
    values = {name: asked.get(name, "") for name in KEPT} | other
    return urlencode({name: value for name, value in values.items() if value})


def _kinds(rows: QuerySet[PageTranslation]) -> list[Choice]:
    types = ContentType.objects.filter(pk__in=rows.order_by().values("source__content_type"))
    return sorted(((str(one.pk), kind_name(one)) for one in types), key=lambda choice: choice[1])


def _translators(rows: QuerySet[PageTranslation]) -> list[Choice]:
    users = get_user_model().objects.filter(pk__in=rows.order_by().values("translator"))
    return [(str(one.pk), one.get_full_name() or one.get_username()) for one in users.order_by("username")]


def _locales() -> list[Choice]:
    others = Locale.objects.exclude(language_code="ar")
    return [(one.language_code, str(one.get_display_name())) for one in others]
