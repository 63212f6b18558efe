"""Why something was not done. Each carries a sentence for the person who tried."""

from __future__ import annotations

from django.core.exceptions import ValidationError


class GateClosedError(Exception):
    """A paper would have become public, or hidden, otherwise than by decision; nothing has changed.

    No `PermissionDenied`: Wagtail would answer that with a sentence of its own, `middleware.py` shows ours.
    """


class VoteRefusedError(Exception):
    """The vote was not cast; nothing has changed."""


class NotReadyError(ValidationError):
    """The text lacks what a submission requires; `messages` lists all of it."""
