"""Inviting somebody without an account to comment, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from manassat.core.mail import Recipient, queue_mail

from ..approval.enums import LedgerEvent
from ..approval.ledger import append
from ..approval.locks import locked_round
from ..approval.models import ApprovalRound, OutsideReview
from .links import review_address
from .validity import VALID_FOR, why_closed

if TYPE_CHECKING:
    from manassat.users.models import User


class InvitationRefusedError(Exception):
    """Nothing has changed; carries a sentence for the user."""


@transaction.atomic
def invite(outside_review: OutsideReview, by: User) -> None:
    """`outside_review` is new, with round, name, e-mail and language. Raises `InvitationRefusedError`."""
    approval_round = locked_round(outside_review.approval_round_id)
    if not approval_round.is_open:
        raise InvitationRefusedError(_("The review is over: nobody is invited any more."))
    if _is_invited(approval_round, outside_review.email):
        raise InvitationRefusedError(_("There is a valid invitation for this address already; revoke it first."))
    outside_review.invited_by, outside_review.invited_at = by, timezone.now()
    outside_review.expires_at = outside_review.invited_at + VALID_FOR
    outside_review.save()
    _send(outside_review, approval_round)
    _record(LedgerEvent.OUTSIDER_INVITED, outside_review, approval_round, by)


@transaction.atomic
def revoke(outside_review: OutsideReview, by: User) -> None:
    """A link that does not count any more stays as it is."""
    approval_round = locked_round(outside_review.approval_round_id)
    outside_review.refresh_from_db()
    if why_closed(outside_review):
        raise InvitationRefusedError(_("This invitation does not count any more."))
    outside_review.revoked_at = timezone.now()
    outside_review.save(update_fields=["revoked_at"])
    _record(LedgerEvent.OUTSIDER_REVOKED, outside_review, approval_round, by)


def _is_invited(approval_round: ApprovalRound, email: str) -> bool:
    asked = approval_round.outside_reviews.filter(email__iexact=email, revoked_at=None)
    return asked.filter(expires_at__gt=timezone.now()).exists()


def _send(outside_review: OutsideReview, approval_round: ApprovalRound) -> None:
    facts = {
        "title": approval_round.revision.object_str,
        "review_url": review_address(outside_review),
        "expires_at": timezone.localtime(outside_review.expires_at),
    }
    recipient = Recipient(outside_review.email, outside_review.language, outside_review.name)
    queue_mail("outside_review_invited", facts, [recipient])


def _record(event: LedgerEvent, outside_review: OutsideReview, approval_round: ApprovalRound, by: User) -> None:
    """The name and no address: an entry is never taken away again."""
    text_hash = approval_round.text_hash
    append(event, approval_round.page, by=by, text_hash=text_hash, name=outside_review.name)
