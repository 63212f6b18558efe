"""What somebody reads who only decides; the others find the same among what waits for them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from home.desk.ground import whole_ground
from home.desk.reviewer import ReviewerDesk
from platforms.permissions import platforms_coordinated_by, user_oversees_platforms

from .sections import Section, errand_line

if TYPE_CHECKING:
    from manassat.users.models import User


def reviewer_sections(user: User, day: datetime.date) -> list[Section]:
    """With due dates, at the same number of queries however much there is."""
    if user_oversees_platforms(user) or platforms_coordinated_by(user).exists():
        return []
    desk = ReviewerDesk(user, whole_ground(), day)
    return [Section(_("Waits for your decision"), [errand_line(errand) for errand in desk.errands])]
