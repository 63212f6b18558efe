"""How long a link counts."""

from __future__ import annotations

import datetime

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..approval.models import OutsideReview

VALID_FOR = datetime.timedelta(days=14)


class Closed(TextChoices):
    """Why nothing is behind a link any more."""

    REVOKED = "revoked", pgettext_lazy("invitation", "Revoked")
    OVER = "over", _("The review is over")
    EXPIRED = "expired", _("Expired")


class LinkClosedError(Exception):
    """Nothing was recorded."""

    def __init__(self, reason: Closed) -> None:
        super().__init__(str(reason.label))
        self.reason = reason


def why_closed(outside_review: OutsideReview) -> Closed | None:
    """None while the link is valid."""
    if outside_review.revoked_at:
        return Closed.REVOKED
    if not outside_review.approval_round.is_open:
        return Closed.OVER
    return Closed.EXPIRED if outside_review.expires_at <= timezone.now() else None
