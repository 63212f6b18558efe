"""A request to join came in, and it was decided."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from manassat.core.mail import Recipient, queue_mail
from manassat.core.mail.letters import site_url

from ..enums import JoinRequestState
from ..models import JoinRequest, PlatformPage
from .recipients import federation


def tell_of_request(request_id: int, **kwargs: object) -> None:
    """To the federation, without the contact data: they stay where rights guard them."""
    if request := _request(request_id):
        facts = {
            "authority": request.local_authority,
            "platform": request.platform.title,
            "asked_on": timezone.localdate(request.asked_at),
            "request_url": site_url(reverse("join_request", args=[request.pk])),
        }
        queue_mail("join_request_received", facts, federation())


def tell_of_decision(request_id: int, **kwargs: object) -> None:
    """To the contact person, in the language of the form that was filled in."""
    request = _request(request_id)
    if not request or request.state == JoinRequestState.WAITING or not request.contact_email:
        return
    platform = _in_language(request.platform, request.language_code)
    facts = {
        "authority": request.local_authority,
        "platform": platform.title,
        "is_accepted": request.state == JoinRequestState.ACCEPTED,
        "answer": request.answer,
        "platform_url": platform.full_url if platform.live else "",
    }
    queue_mail(
        "join_request_decided", facts, [Recipient(request.contact_email, request.language_code, request.contact_name)]
    )


def _request(request_id: int) -> JoinRequest | None:
    return JoinRequest.objects.select_related("platform", "local_authority__governorate").filter(pk=request_id).first()


def _in_language(platform: PlatformPage, language_code: str) -> PlatformPage:
    """Requests hang on the page of the source language; a translation counts once readers see it."""
    if language_code == settings.LANGUAGE_CODE:
        return platform
    twins = platform.get_translations().filter(locale__language_code=language_code)
    return twins.live().filter(alias_of=None).first() or platform
