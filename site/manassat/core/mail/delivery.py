"""The task that hands a mail to the mail server, and tries again when the server does not take it."""

from __future__ import annotations

import datetime
import logging
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone
from django_tasks import task
from django_tasks.base import Task

from ..plain_text import one_line
from .line_starts import with_right_to_left_lines

logger = logging.getLogger(__name__)
WAITS = tuple(datetime.timedelta(minutes=minutes) for minutes in (5, 30, 120, 720))
AUTOMATIC = {"Auto-Submitted": "auto-generated"}
NO_SUCH_MAILBOX = 500
TROUBLE = (SMTPException, OSError)


@task(backend="mails")
def deliver(mail: dict[str, Any], attempt: int = 0) -> None:
    """`mail` is what `as_plain_values` made, for one recipient. A failure stays on record in the queue."""
    try:
        send_now(_as_message(mail))
    except TROUBLE as error:
        try_again_later(deliver, error, attempt, mail=mail)
        raise
    except Exception:
        # The queue keeps it to itself otherwise.
        logger.exception("mail to %s cannot be sent", mail.get("to"))
        raise


def send_now(message: EmailMultiAlternatives) -> None:
    """To the mail server itself; raises one of `TROUBLE`."""
    message.extra_headers = AUTOMATIC | message.extra_headers
    message.connection = get_connection(settings.MAIL_DELIVERY_BACKEND)
    message.send()


def try_again_later(mail_task: Task, error: Exception, attempt: int, **arguments: Any) -> None:
    """Four times within 15 hours, unless the mailbox does not exist or the queue cannot wait."""
    can_wait = mail_task.get_backend().supports_defer and attempt < len(WAITS)
    if not can_wait or _is_final(error):
        logger.error("mail given up after attempt %d: %s", attempt + 1, error)
        return
    logger.warning("mail failed, attempt %d: %s", attempt + 1, error)
    mail_task.using(run_after=timezone.now() + WAITS[attempt]).enqueue(**arguments, attempt=attempt + 1)


def as_plain_values(message: EmailMultiAlternatives, recipient: str) -> dict[str, Any]:
    """For one of its recipients, who sees no other's address."""
    if message.attachments:
        raise ValueError("A mail with attachments does not go through the queue.")
    return {
        "subject": one_line(str(message.subject)),
        "body": with_right_to_left_lines(str(message.body)),
        "from_email": message.from_email,
        "to": [recipient],
        "reply_to": list(message.reply_to),
        "headers": dict(message.extra_headers),
        "alternatives": [[str(content), kind] for content, kind in getattr(message, "alternatives", [])],
    }


def _as_message(mail: dict[str, Any]) -> EmailMultiAlternatives:
    return EmailMultiAlternatives(**mail)


def _is_final(error: Exception) -> bool:
    refused = error.recipients.values() if isinstance(error, SMTPRecipientsRefused) else ()
    return bool(refused) and all(code >= NO_SUCH_MAILBOX for code, _reason in refused)
