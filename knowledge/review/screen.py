"""All that the review screen shows, and the record that it was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from ..approval.enums import Choice
from ..approval.readiness import problems_before_submission
from ..approval.reading import record_opening
from ..approval.standing import standing_of
from ..approval.text_hash import text_hash
from .changes import changes_shown
from .comments import consultation_comments, editor_comments, outside_comments
from .no_vote import why_no_vote
from .path import path_of
from .people import steps_in
from .votes import steps_with_votes

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ..approval.models import ApprovalRound
    from ..approval.seats import Register
    from ..approval.standing import Standing


def shown_to(request: HttpRequest, approval_round: ApprovalRound, register: Register) -> dict[str, object]:
    """The context of the screen; `shown` is the hash of the text in it, under which the opening is recorded."""
    paper, steps = approval_round.revision.as_object(), steps_in(register)
    shown = text_hash(paper)
    standing = standing_of(approval_round, register) if approval_round.is_open else None
    context = {
        "approval_round": approval_round,
        "paper": paper,
        "platform": register.platform_of(register.rounds[0]) if steps else None,
        "shown": shown,
        "changes": changes_shown(approval_round, paper, request),
        "problems": problems_before_submission(paper),
        "editor_comments": editor_comments(paper),
        "outside_comments": outside_comments(approval_round),
        "consultation_comments": consultation_comments(approval_round),
        "path": path_of(approval_round),
        "steps": steps_with_votes(approval_round, steps, standing),
        **_decision(request, approval_round, standing, shown),
    }
    record_opening(approval_round, request.user, shown)
    return context


def _decision(
    request: HttpRequest, approval_round: ApprovalRound, standing: Standing | None, shown: str
) -> dict[str, object]:
    return {
        "standing": standing,
        "why_no_vote": why_no_vote(request.user, approval_round, standing, shown),
        "choices": Choice,
        "today": timezone.localdate(),
    }
