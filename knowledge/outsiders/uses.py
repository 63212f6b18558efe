"""What comes through a link: a row each time; the ledger gets the first opening of a day, and each comment."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from ..approval.enums import LedgerEvent
from ..approval.ledger import append
from ..approval.locks import locked_round
from ..approval.models import OutsideReview, OutsideReviewUse
from .validity import LinkClosedError, why_closed


@transaction.atomic
def record_opening(outside_review: OutsideReview) -> OutsideReview:
    """With its round as it stands now. Raises `LinkClosedError`."""
    current = _valid(outside_review)
    came_today = current.uses.filter(at__date=timezone.localdate()).exists()
    _keep(current)
    if not came_today:
        _record(current, "opened")
    return current


@transaction.atomic
def record_comment(outside_review: OutsideReview, comment: str) -> None:
    """On the text under vote at this moment. Raises `LinkClosedError`."""
    current = _valid(outside_review)
    _keep(current, comment)
    _record(current, "commented")


def _valid(outside_review: OutsideReview) -> OutsideReview:
    """Whoever revokes or decides holds the same lock, so that one of the two comes first."""
    approval_round = locked_round(outside_review.approval_round_id)
    current = OutsideReview.objects.get(pk=outside_review.pk)
    current.approval_round = approval_round
    if reason := why_closed(current):
        raise LinkClosedError(reason)
    return current


def _keep(outside_review: OutsideReview, comment: str = "") -> None:
    text_hash = outside_review.approval_round.text_hash
    OutsideReviewUse.objects.create(outside_review=outside_review, text_hash=text_hash, comment=comment)


def _record(outside_review: OutsideReview, use: str) -> None:
    approval_round = outside_review.approval_round
    facts = {"name": outside_review.name, "use": use}
    append(LedgerEvent.OUTSIDER_CAME, approval_round.page, text_hash=approval_round.text_hash, **facts)
