"""Recording that somebody was shown a text, and what they were shown before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .models import ApprovalRound, ReviewOpening

if TYPE_CHECKING:
    from wagtail.models import Revision

    from manassat.users.models import User


def record_opening(approval_round: ApprovalRound, user: User, text_hash: str) -> None:
    """To be called by what shows the whole text, with the hash of what it shows."""
    ReviewOpening.objects.get_or_create(
        user=user,
        approval_round=approval_round,
        text_hash=text_hash,
        defaults={"revision": approval_round.revision},
    )


def last_seen_revision(approval_round: ApprovalRound, user: User) -> Revision | None:
    """The newest revision of the paper that `user` saw with another text than the one under vote."""
    seen = ReviewOpening.objects.filter(user=user, approval_round__page=approval_round.page_id)
    other = seen.exclude(text_hash=approval_round.text_hash).select_related("revision").order_by("opened_at").last()
    return other.revision if other else None
