"""The queue as a file."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from manassat.core.spreadsheets import HarmlessSpreadsheet

from .entries import QueueEntry


class QueueSpreadsheet(HarmlessSpreadsheet):
    export_filename = "moderation-queue"
    export_headings = {
        "title": _("Title"),
        "platform": _("Platform"),
        "type": _("Kind of document"),
        "language": _("Language"),
        "step": _("Present step"),
        "approvals": _("Approvals"),
        "quorum": _("Approvals needed"),
        "deciders": _("Deciders"),
        "missing": _("Approvals still missing"),
        "submitted_on": _("Submitted on"),
        "waiting": _("Days at this step"),
        "due": _("Due on"),
        "state": _("State"),
        "holders": _("With whom it is"),
    }
    list_export = list(export_headings)

    def to_row_dict(self, item: QueueEntry) -> dict[str, object]:
        return dict(zip(self.list_export, _cells(item), strict=True))


def state_of(entry: QueueEntry) -> str:
    """In words; empty where there is nothing to say."""
    words = [gettext("Overdue")] * entry.is_overdue + [gettext("Nobody can decide")] * entry.is_blocked
    return " · ".join(words)


def _cells(entry: QueueEntry) -> tuple[object, ...]:
    standing, approval_round = entry.standing, entry.approval_round
    counts = ("", "", "") if entry.is_consultation else (standing.approvals, standing.quorum, standing.of)
    return (
        entry.title,
        entry.platform.title if entry.platform else "",
        entry.document_type,
        entry.language,
        entry.step,
        *counts,
        " · ".join(entry.missing_roles),
        timezone.localdate(approval_round.submitted_at),
        entry.waiting_days,
        approval_round.due_on,
        state_of(entry),
        " · ".join(entry.names),
    )
