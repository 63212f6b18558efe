"""The review screen as people use it."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from knowledge.approval.enums import Choice
from knowledge.approval.models import ApprovalRound, LedgerEntry, SeatReassignment, Vote
from manassat.users.models import User
from tests.factories.people import signed_in


def let_into_the_admin(user: User) -> User:
    """With no other right than to enter."""
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def open_screen(approval_round: ApprovalRound, user: User, **query: str) -> HttpResponse:
    return signed_in(user).get(approval_round.get_absolute_url(), query)


def words_of(response: HttpResponse) -> str:
    main = BeautifulSoup(response.content, "html.parser").find(id="main")
    return re.sub(r"\s+", " ", main.get_text(" "))


def part(response: HttpResponse, heading: str) -> str:
    """The words of one part of the screen, by the id of its heading."""
    found = BeautifulSoup(response.content, "html.parser").find("section", attrs={"aria-labelledby": heading})
    return re.sub(r"\s+", " ", found.get_text(" ")).strip()


def send_vote(
    approval_round: ApprovalRound, user: User, choice: str = Choice.APPROVE, *, reason: str = "", client: Client = None
) -> HttpResponse:
    """Opens the screen and sends its form with the hash that stands there, or that of the text if there is no form."""
    client = client or signed_in(user)
    address = approval_round.get_absolute_url()
    field = BeautifulSoup(client.get(address).content, "html.parser").find("input", attrs={"name": "text_hash"})
    shown = field["value"] if field else approval_round.text_hash
    return client.post(address, {"choice": choice, "reason": reason, "text_hash": shown})


def send_seat(approval_round: ApprovalRound, by: User, **fields: object) -> HttpResponse:
    return signed_in(by).post(reverse("moderation_reassign", args=[approval_round.pk]), fields)


def everything_recorded() -> tuple[object, ...]:
    """What a refused request leaves as it was."""
    return (
        list(Vote.objects.order_by("pk").values()),
        list(ApprovalRound.objects.order_by("pk").values()),
        list(SeatReassignment.objects.order_by("pk").values()),
        LedgerEntry.objects.count(),
    )
