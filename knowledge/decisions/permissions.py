from __future__ import annotations

from typing import TYPE_CHECKING

from platforms.permissions import user_coordinates, user_oversees_platforms

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..models import PositionPaperPage


def user_can_read_history(user: User, paper: PositionPaperPage) -> bool:
    """With names and reasons: the federation, the platform's coordinators, and whoever wrote the paper."""
    return user_oversees_platforms(user) or paper.owner_id == user.pk or user_coordinates(user, paper)
