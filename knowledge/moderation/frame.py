"""What stands around the queue and does not change with it: Wagtail's menu and settings, the user's saved views.

To draw it takes as many queries as the queue itself, so a session keeps it for a minute. Nothing in it gives a right:
every address checks for itself.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import get_language

FRAME = "moderation_frame"
FRAME_SECONDS = 60


def frame_of(request: HttpRequest) -> str:
    """The key under which templates keep it: of this session, in this language, since the last change of it."""
    return f"{request.session.session_key}:{get_language()}:{request.session.get(FRAME, 0)}"


def renew_frame(request: HttpRequest) -> None:
    """After a change that the user has to see at once."""
    request.session[FRAME] = request.session.get(FRAME, 0) + 1
