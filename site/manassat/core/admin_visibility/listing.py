"""The explorer, the lists of one page type and that of pages with a form."""

from __future__ import annotations

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.pages.listing import EditedByFilter, GenericPageFilterSet
from wagtail.contrib.forms.views import FormPageFilterSet, FormPagesListView

from .people import editors, owners


class OwnPageFilterSet(GenericPageFilterSet):
    """Wagtail's names everybody who ever wrote a page."""

    owner = MultipleUserFilter(label=_("Owner"), queryset=owners, widget=CheckboxSelectMultiple)
    edited_by = EditedByFilter(label=_("Edited by"), queryset=editors, widget=CheckboxSelectMultiple)


class OwnFormPageFilterSet(FormPageFilterSet):
    owner = MultipleUserFilter(label=_("Owner"), queryset=owners, widget=CheckboxSelectMultiple)
    edited_by = EditedByFilter(label=_("Edited by"), queryset=editors, widget=CheckboxSelectMultiple)


class OwnFormPages(FormPagesListView):
    filterset_class = OwnFormPageFilterSet
