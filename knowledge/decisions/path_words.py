"""What readers are told of a step."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ..approval.enums import LedgerEvent
from ..approval.models import LedgerEntry
from .words import step_name, tally


def label_of(entry: LedgerEntry) -> str:
    """The reason for which changes were asked is between the deciders and the author."""
    facts = {"step": step_name(entry), "number": entry.number}
    if entry.event == LedgerEvent.STEP_PASSED:
        return f"{facts['step']} ({counted})" if (counted := tally(entry)) else facts["step"]
    if entry.event == LedgerEvent.CHANGES_REQUESTED:
        return _("%(step)s: changes requested") % facts
    if entry.event == LedgerEvent.DECIDED:
        return _("Approved as decision %(number)s") % facts
    return str(LedgerEvent(entry.event).label)
