"""What starts a consultation."""

from __future__ import annotations

from ..approval.signals import step_opened
from .opening import consult


def listen_last() -> None:
    """To be called when everybody else listens to `step_opened` already.

    A consultation that passes by itself opens the next step while the signal of its own step is still on its way:
    whoever heard it later would be told of the next step twice.
    """
    step_opened.connect(consult)
