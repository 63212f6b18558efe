"""What the federation reads: all platforms, what waits and what hurts."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from home.desk.errands import stuck_review
from home.desk.federation import FederationDesk
from home.desk.ground import whole_ground
from platforms.models import JoinRequest
from platforms.permissions import user_oversees_platforms

from .sections import Line, Section, errand_line, since_line

if TYPE_CHECKING:
    from manassat.users.models import User


def federation_sections(user: User, day: datetime.date) -> list[Section]:
    if not user_oversees_platforms(user):
        return []
    desk = FederationDesk(user, whole_ground(), day)
    requests = desk.join_requests
    return [
        Section(_("Waits for your decision"), [errand_line(errand) for errand in desk.errands]),
        Section(_("Requests to join"), [_request_line(one) for one in requests.rows], requests.total),
        Section(_("Overdue"), [errand_line(errand) for errand in desk.overdue]),
        Section(_("Vacant seats"), [since_line(str(vacancy), vacancy.since) for vacancy in desk.vacancies]),
        Section(_("Others are reviewing"), [errand_line(stuck_review(review)) for review in desk.reviews.awaited]),
    ]


def _request_line(request: JoinRequest) -> Line:
    text = f"{request.local_authority} · {request.platform.title}"
    return since_line(text, timezone.localdate(request.asked_at), reverse("join_request", args=[request.pk]))
