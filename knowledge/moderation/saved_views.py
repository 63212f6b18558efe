"""Filters and order that a user keeps under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ..approval.models import SavedView
from .forms import SavedViewForm

if TYPE_CHECKING:
    from manassat.users.models import User

LONGEST_QUERY = SavedView._meta.get_field("query").max_length


def keep_view(user: User, query: str, form: SavedViewForm) -> SavedView | None:
    """None where the name or the query does not do; the form then says why."""
    if not form.is_valid():
        return None
    if len(query) > LONGEST_QUERY:
        form.add_error("name", _("The search is too long to be kept."))
        return None
    view, is_new = SavedView.objects.get_or_create(user=user, name=form.cleaned_data["name"], defaults={"query": query})
    if not is_new:
        form.add_error("name", _("You have a view of that name already."))
    return view if is_new else None
