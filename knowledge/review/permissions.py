"""Who sees a paper on its way, and who does what with it besides voting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platforms.permissions import user_coordinates, user_oversees_platforms

from ..permissions import user_can_publish_papers
from .people import asked_at_any_step, register_of

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..approval.models import ApprovalRound
    from ..approval.seats import Register
    from ..models import PositionPaperPage


def user_can_open_review(user: User, approval_round: ApprovalRound, register: Register | None = None) -> bool:
    """Whoever wrote or submitted the text, votes or voted on it, coordinates its platform, or oversees all of them.

    A `register` is one made by `register_of`, where the caller has it already.
    """
    if user_oversees_platforms(user) or user.pk in (approval_round.page.owner_id, approval_round.submitted_by_id):
        return True
    if user_coordinates(user, approval_round.page) or approval_round.votes.filter(voter=user.pk).exists():
        return True
    return user.pk in asked_at_any_step(register or register_of(approval_round))


def user_can_publish_approved(user: User, paper: PositionPaperPage) -> bool:
    """The federation's trust and the right to publish on the tree; `can_publish()` is nobody's for papers."""
    return user_can_publish_papers(user) and paper.permissions_for_user(user).can_unschedule()
