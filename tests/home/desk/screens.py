"""The first screen as somebody sees it."""

from __future__ import annotations

import re

from django.test import Client

from manassat.users.models import User


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def first_screen(user: User) -> str:
    return client_of(user).get("/admin/").content.decode()


def card(screen: str, heading: str) -> str:
    """The text of one card, without its tags; an AssertionError where there is none."""
    cards = re.findall(r"<section class=\"desk-card.*?</section>", screen, re.DOTALL)
    texts = [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in cards]
    found = [text for text in texts if text.startswith(heading)]
    assert found, [text[:40] for text in texts]
    return found[0]
