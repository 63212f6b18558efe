"""Whether the ledger, and all that it speaks of, still is as it was recorded."""

from .everything import Verification

__all__ = ["Verification"]
