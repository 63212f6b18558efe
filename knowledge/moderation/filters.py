"""What of the queue is asked for. All of it stands in the address, so that it can be kept and sent on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from manassat.core.collation import sort_key
from platforms.authority_list import everyday

from .entries import QueueEntry
from .sorting import DEFAULT_SORT

LONGEST_SEARCH = 60
KEPT = ("q", "platform", "step", "type", "language", "mine", "overdue", "sort")
Choice = tuple[str, str]
# The value of an entry in the address, and its label; the steps of all rules that bear one name are one choice.
CHOICES: dict[str, Callable[[QueueEntry], Choice]] = {
    "platform": lambda entry: (entry.platform.code, entry.platform.title) if entry.platform else ("", ""),
    "step": lambda entry: (entry.approval_round.step.name_ar, entry.step),
    "type": lambda entry: (entry.approval_round.step.rule.document_type, entry.document_type),
    "language": lambda entry: (entry.approval_round.page.locale.language_code, entry.language),
}


class QueueFilter(forms.Form):
    q = forms.CharField(
        label=_("Search the titles"), max_length=LONGEST_SEARCH, required=False, widget=forms.SearchInput
    )
    platform = forms.ChoiceField(label=_("Platform"), required=False)
    step = forms.ChoiceField(label=_("Present step"), required=False)
    type = forms.ChoiceField(label=_("Kind of document"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    mine = forms.BooleanField(label=_("Waits for me"), required=False)
    overdue = forms.BooleanField(label=_("Overdue"), required=False)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, asked: QueryDict, entries: list[QueueEntry]) -> None:
        super().__init__(asked)
        self.entries = entries
        for name, choice_of in CHOICES.items():
            self.fields[name].choices = _choices(map(choice_of, entries), asked.get(name, ""))

    @property
    def matching(self) -> list[QueueEntry]:
        """Nothing where the search is refused; the form says why."""
        wanted = self.cleaned_data if self.is_valid() else None
        return [entry for entry in self.entries if _matches(entry, wanted)] if wanted else []

    @property
    def is_narrowed(self) -> bool:
        """By anything but the search, which is always in sight."""
        return any(self.data.get(name) for name in KEPT if name not in ("q", "sort"))


def kept_query(asked: QueryDict, **other: str) -> str:
    """The filters and the order as a query string, without the page; `other` replaces some of them."""
    values = {name: asked.get(name, "") for name in KEPT} | other
    return urlencode(
        {name: value for name, value in values.items() if value and (name, value) != ("sort", DEFAULT_SORT)}
    )


def _choices(found: Any, asked: str) -> list[Choice]:
    """What waits now. A kept address may name what no longer does: it then finds nothing, and says so."""
    labels = {value: label for value, label in found if value}
    if asked and asked not in labels:
        labels[asked] = gettext("Nothing of it waits now")
    return [("", gettext("All")), *sorted(labels.items(), key=lambda choice: sort_key(str(choice[1])))]


def _matches(entry: QueueEntry, wanted: dict[str, Any]) -> bool:
    title = everyday(entry.title)
    return (
        all(word in title for word in everyday(wanted["q"]).split())
        and all(not wanted[name] or choice_of(entry)[0] == wanted[name] for name, choice_of in CHOICES.items())
        and (entry.is_mine or not wanted["mine"])
        and (entry.is_overdue or not wanted["overdue"])
    )
