"""What Django and Wagtail take for the mail server: it puts their mails into the queue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from .delivery import as_plain_values, deliver


class QueuedMailBackend(BaseEmailBackend):
    """Comments in the editor, new passwords and our own mails: none waits for the server or fails with it."""

    def send_messages(self, email_messages: Sequence[EmailMultiAlternatives]) -> int:
        for message in email_messages:
            for recipient in message.recipients():
                enqueue = partial(deliver.enqueue, mail=as_plain_values(message, recipient))
                transaction.on_commit(enqueue, robust=True)
        return len(email_messages)
