"""What the rest of the site is told about memberships; mails hang on these signals."""

from __future__ import annotations

from functools import partial

from django.db import models, transaction
from django.dispatch import Signal

# `request_id`: a request to join that waits now.
join_requested = Signal()
# `request_id`: one that was accepted or refused.
join_decided = Signal()
# `membership_ids`: all that one action invited.
invited = Signal()


def announce(signal: Signal, sender: type[models.Model], **facts: object) -> None:
    """After the commit. A receiver that fails is logged and undoes nothing."""
    transaction.on_commit(partial(signal.send_robust, sender, **facts))
