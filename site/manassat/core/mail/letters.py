"""From a template to a mail: a subject, plain text and HTML."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.urls import reverse
from django.utils.translation import override

from ..after_commit import after_commit
from ..digits.mails import write_digits
from ..plain_text import one_line
from .recipients import Recipient

logger = logging.getLogger(__name__)
EMPTY_LINES = re.compile(r"\s*\n\s*\n\s*")


def queue_mail(template: str, context: Mapping[str, Any], recipients: Iterable[Recipient]) -> None:
    """One mail each of `mail/<template>_subject.txt`, `.txt` and `.html`; nothing goes out if the transaction fails.

    No trouble with a mail reaches the caller: whoever saved something has saved it.
    """
    after_commit(_send, template, context, list(recipients))


def compose(template: str, context: Mapping[str, Any], recipient: Recipient) -> EmailMultiAlternatives:
    with override(recipient.language_code):
        whole = {**context, **_surroundings(recipient)}
        whole["subject"] = one_line(_plain(f"mail/{template}_subject.txt", whole))
        text = EMPTY_LINES.sub("\n\n", _plain(f"mail/{template}.txt", whole)).strip() + "\n"
        html = render_to_string(f"mail/{template}.html", whole)
        mail = EmailMultiAlternatives(whole["subject"], text, to=[recipient.email], reply_to=settings.MAIL_REPLY_TO)
        mail.attach_alternative(html, "text/html")
        write_digits(mail)
    return mail


def site_url(path: str) -> str:
    """Whole addresses: a mail is read far away from the site."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def _send(template: str, context: Mapping[str, Any], recipients: list[Recipient]) -> None:
    for recipient in recipients:
        try:
            compose(template, context, recipient).send()
        except Exception:
            logger.exception("mail %s to %s was not queued", template, recipient.email)


def _plain(name: str, context: Mapping[str, Any]) -> str:
    """Nothing is escaped: plain text shows `&amp;` as it is."""
    return get_template(name).template.render(Context(context, autoescape=False))


def _surroundings(recipient: Recipient) -> dict[str, Any]:
    return {
        "recipient": recipient,
        "site_name": str(settings.WAGTAIL_SITE_NAME),
        "account_url": site_url(reverse("wagtailadmin_account") + "#tab-notifications") if recipient.user else "",
    }
