"""How a paper came to be public, as the site's own record has it; nothing is told that was not recorded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageLogEntry

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from .models import PositionPaperPage

PUBLISHED = "wagtail.publish"
STEPS = {
    "wagtail.workflow.start": _("Submitted for review"),
    "wagtail.workflow.reject": _("Changes requested"),
    "wagtail.workflow.approve": _("Approved by the reviewers"),
    PUBLISHED: _("Published"),
}


@dataclass(frozen=True)
class ApprovalStep:
    label: _StrPromise
    day: datetime.date


def approval_path(paper: PositionPaperPage) -> list[ApprovalStep]:
    """Oldest first, without persons; of several publications the last. 1 query."""
    entries = PageLogEntry.objects.filter(page=paper.pk, action__in=STEPS).order_by("timestamp", "pk")
    recorded = list(entries.values_list("action", "timestamp"))
    last_publication = max((moment for action, moment in recorded if action == PUBLISHED), default=None)
    return [
        ApprovalStep(STEPS[action], timezone.localdate(moment))
        for action, moment in recorded
        if action != PUBLISHED or moment == last_publication
    ]
