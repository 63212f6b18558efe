"""Revisions that somebody has relied on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .enums import RoundStatus
from .models import ApprovalRound, ReviewOpening

if TYPE_CHECKING:
    from wagtail.models import Revision


def is_on_record(revision: Revision | None) -> bool:
    """Shown to a reviewer, decided on or public: autosave writes a new one beside it instead of over it."""
    if revision is None:
        return False
    rounds = ApprovalRound.objects.filter(revision=revision).exclude(status=RoundStatus.OPEN)
    openings = ReviewOpening.objects.filter(revision=revision)
    is_live = type(revision.content_object).objects.filter(live_revision=revision).exists()
    return is_live or rounds.exists() or openings.exists()
