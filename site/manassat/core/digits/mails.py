"""Arabic mails in the digits that the federation set."""

from __future__ import annotations

from django.core.mail import EmailMultiAlternatives
from django.utils.translation import get_language

from .html import page_in_arabic_digits
from .settings import Digits, DigitSettings
from .text import in_arabic_digits


def write_digits(mail: EmailMultiAlternatives) -> None:
    """Within the language of its reader. 1 query for an Arabic mail."""
    if get_language() != "ar" or not DigitSettings.objects.filter(digits=Digits.ARABIC).exists():
        return
    mail.subject, mail.body = in_arabic_digits(mail.subject), in_arabic_digits(mail.body)
    pages = [(page_in_arabic_digits(content), kind) for content, kind in mail.alternatives]
    mail.alternatives.clear()
    for content, kind in pages:
        mail.attach_alternative(content, kind)
