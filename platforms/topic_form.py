"""The form of a topic: nobody sits twice in one working group."""

from __future__ import annotations

from collections.abc import Iterator

from django.forms import ModelForm
from django.utils.translation import gettext as _

from .forms import ChoicesForm


class TopicForm(ChoicesForm):
    def clean(self) -> dict:
        cleaned = super().clean()
        if "working_group" in self.formsets:
            _refuse_second_seats(self.formsets["working_group"])
        return cleaned


def _refuse_second_seats(formset: object) -> None:
    """At the row that comes second, in drafts too: a person once, and an authority once without a person."""
    formset.is_valid()
    seen: set[tuple] = set()
    for form in _rows(formset):
        person, authority = form.cleaned_data.get("person"), form.cleaned_data.get("local_authority")
        seat = ("person", person.pk) if person else ("authority", authority and authority.pk)
        if seat in seen:
            form.add_error("person" if person else "local_authority", _second_seat_of(person))
        seen.add(seat)


def _second_seat_of(person: object) -> str:
    if person:
        return _("%(person)s sits in this working group already.") % {"person": person}
    return _("This authority has a seat without a person already. Name the person, or remove one of the two.")


def _rows(formset: object) -> Iterator[ModelForm]:
    """Those that stay and say something."""
    for form in formset.forms:
        if not formset._should_delete_form(form) and (form.has_changed() or form.instance.pk) and form.is_valid():
            yield form
