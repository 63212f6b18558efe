"""The mails that went out, as their readers find them."""

from __future__ import annotations

from django.core import mail

from manassat.users.models import User


def readers() -> list[str]:
    """User names, sorted; whoever got two stands here twice."""
    return sorted(message.to[0].removesuffix("@example.org") for message in mail.outbox)


def names(*users: User) -> list[str]:
    return sorted(user.username for user in users)


def mail_to(user: User) -> mail.EmailMultiAlternatives:
    """The only one; an AssertionError where there is another number."""
    (found,) = [message for message in mail.outbox if message.to == [user.email]]
    return found
