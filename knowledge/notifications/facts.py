"""What every mail about a round says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from manassat.core.mail.letters import site_url
from platforms.belonging import nearest_platform

from ..approval.rules import document_type_of

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..approval.models import ApprovalRound


def facts_of(approval_round: ApprovalRound) -> dict[str, Any]:
    """The step's name and the kind are found in each reader's language. 1 query."""
    platform = nearest_platform(approval_round.page)
    return {
        "title": approval_round.page.draft_title,
        "kind": document_type_of(approval_round.page).label,
        "platform": platform.title if platform else "",
        "step": partial(getattr, approval_round.step, "name"),
        "submitted_by": name_of(approval_round.submitted_by),
        "due_on": approval_round.due_on,
        "edit_url": site_url(approval_round.get_absolute_url()),
    }


def name_of(user: User | None) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""
