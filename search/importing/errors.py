from __future__ import annotations


class UnusableFileError(Exception):
    """Nothing of the file can be imported; the message is meant for the person who brought it."""


class RowError(Exception):
    """One row cannot be imported; each of `reasons` is a sentence for the person who brought the file."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" · ".join(reasons))
        self.reasons = reasons
