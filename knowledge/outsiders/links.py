"""The link of an invitation: signed over its key, so that nobody makes one up."""

from __future__ import annotations

from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.translation import override

from manassat.core.mail.letters import site_url

from ..approval.models import OutsideReview

SALT = "knowledge.outsiders"


def review_address(outside_review: OutsideReview) -> str:
    """Whole, and in the invited person's language."""
    with override(outside_review.language):
        return site_url(reverse("outside_review", args=[_signer().sign(outside_review.key.hex)]))


def review_behind(signed: str) -> OutsideReview | None:
    """None for whatever this site has not signed."""
    try:
        key = _signer().unsign(signed)
    except BadSignature:
        return None
    return OutsideReview.objects.select_related("approval_round__revision").filter(key=key).first()


def _signer() -> Signer:
    # Mail programmes take a colon for the end of an address.
    return Signer(salt=SALT, sep=".")
