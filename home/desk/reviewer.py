"""The desk of those who only decide: committee members and reviewers, over all platforms."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from knowledge.notifications.recipients import possible_deciders

from .errands import Errand, by_urgency, decision
from .ground import Ground
from .reviews import reviews_to_decide

if TYPE_CHECKING:
    from manassat.users.models import User


class ReviewerDesk:
    def __init__(self, user: User, ground: Ground, day: datetime.date) -> None:
        self.errands: list[Errand] = by_urgency(decision(review) for review in reviews_to_decide(user, ground))


def user_may_be_asked(user: User) -> bool:
    """To decide on papers, otherwise than by mandate. 1 query."""
    return possible_deciders().filter(pk=user.pk).exists()
