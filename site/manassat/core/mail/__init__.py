"""Mails in the reader's own language, after commit, through the task queue, one recipient each."""

from .letters import compose, queue_mail
from .recipients import Recipient, recipient_of, recipients_among

__all__ = ["Recipient", "compose", "queue_mail", "recipient_of", "recipients_among"]
