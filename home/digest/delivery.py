"""One digest to one account, at most one a week."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task

from knowledge.notifications.recipients import possible_deciders
from manassat.core.mail import compose, recipient_of
from manassat.core.mail.delivery import TROUBLE, send_now, try_again_later
from manassat.core.mail.letters import site_url
from platforms.models import DigestReceipt, PlatformAccess
from platforms.notifications.recipients import federation_users

from .coordinators import coordinator_sections
from .federation import federation_sections
from .groups import group_sections
from .preferences import wants_digest
from .reviewers import reviewer_sections
from .sections import Section

if TYPE_CHECKING:
    from manassat.users.models import User

WEEK = datetime.timedelta(days=7)
# A run may come a little earlier than the week before.
LEAST = datetime.timedelta(days=6)


def digest_readers() -> QuerySet:
    """Active accounts with an address that coordinate, sit in a working group, decide on papers or oversee it all."""
    access = PlatformAccess.objects.all()
    concerned = Q(groups__in=access.values("coordinators")) | Q(groups__in=access.values("members"))
    concerned |= Q(pk__in=federation_users()) | Q(pk__in=possible_deciders())
    users = get_user_model().objects.filter(concerned, is_active=True)
    return users.exclude(email="").distinct().order_by("pk")


@task(backend="mails")
def send_digest(user_id: int, day: str, attempt: int = 0) -> bool:
    """`day` in ISO form. Says whether a mail went out; a failure leaves no receipt, so that the next attempt counts."""
    try:
        return _send_once(user_id, datetime.date.fromisoformat(day))
    except TROUBLE as error:
        try_again_later(send_digest, error, attempt, user_id=user_id, day=day)
        raise


@transaction.atomic
def _send_once(user_id: int, day: datetime.date) -> bool:
    """The row of the user is locked: of two runs at once the second finds the receipt of the first."""
    users = get_user_model().objects.select_for_update(of=("self",)).filter(pk=user_id, is_active=True)
    user = users.exclude(email="").first()
    now = timezone.now()
    receipt = DigestReceipt.objects.filter(user_id=user_id).first()
    if not user or not wants_digest(user) or (receipt and receipt.sent_at > now - LEAST):
        return False
    mail = digest_mail(user, day, since=receipt.sent_at if receipt else now - WEEK)
    if not mail:
        return False
    send_now(mail)
    DigestReceipt.objects.update_or_create(user=user, defaults={"sent_at": now})
    return True


def digest_mail(user: User, day: datetime.date, since: datetime.datetime) -> EmailMultiAlternatives | None:
    """None when there is nothing to say."""
    recipient = recipient_of(user)
    with override(recipient.language_code):
        sections = sections_for(user, day, since)
    if not sections:
        return None
    mail = compose(
        "weekly_digest", {"sections": sections, "day": day, "desk_url": _url("wagtailadmin_home")}, recipient
    )
    mail.extra_headers["List-Unsubscribe"] = f"<{_url('wagtailadmin_account')}#tab-notifications>"
    return mail


def sections_for(user: User, day: datetime.date, since: datetime.datetime) -> list[Section]:
    found = [
        *federation_sections(user, day),
        *coordinator_sections(user, day, since),
        *reviewer_sections(user, day),
        *group_sections(user, since),
    ]
    return [section for section in found if section.lines]


def _url(name: str) -> str:
    return site_url(reverse(name))
