"""Counting what readers ask, and nothing about who asks.

A question is kept by its words and its day. What looks like a person's data is not kept at all. One connection counts
once a day for the same question: whether it has, a keyed hash in the cache knows until the next day.
"""

from __future__ import annotations

import logging
import re

from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django_ratelimit.core import is_ratelimited

from manassat.core.client_address import client_network

from ..analysis.characters import fold
from ..analysis.tokens import folded_words
from ..models import AskedQuestion
from ..query import LibraryQuery
from .patience import brief_patience

logger = logging.getLogger(__name__)
MOST_LETTERS = 100
# Of one connection; an office may hold many readers.
MOST_QUESTIONS = "60/h"
# A full day stands still: whoever floods the table keeps it from growing, not the site from answering.
MOST_DIFFERENT_A_DAY = 500
ONE_DAY = 24 * 60 * 60
EMAIL = re.compile(r"\S@\S|www\.|https?:")
# Telephones, identity cards, accounts, however they are grouped; two years are none.
LONG_NUMBER = re.compile(r"\d(?:[\s\-./()+]*\d){5,}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ROBOT = re.compile(r"bot\b|bot/|crawl|spider|slurp|preview|curl|wget|python|headless", re.IGNORECASE)


def record_question(request: HttpRequest, query: LibraryQuery, total: int) -> None:
    """Counts the question once it is answered. Never raises: a page does not fail for the sake of counting."""
    try:
        if _is_first_page(query) and _is_reader(request) and (key := key_of(query.text)):
            _count(request, key, query, total)
    except Exception:
        logger.exception("A question was not counted")


def key_of(text: str) -> str:
    """What makes two questions the same, everyday spelling aside; empty for what is not to be kept."""
    key = " ".join(folded_words(text))
    return key if len(text) <= MOST_LETTERS and len(key) <= MOST_LETTERS and not is_personal(text) else ""


def is_personal(text: str) -> bool:
    """Whether it has the form of an address, a telephone or another person's number."""
    folded = fold(text)
    return bool(EMAIL.search(folded) or LONG_NUMBER.search(YEAR.sub("", folded)))


def _is_first_page(query: LibraryQuery) -> bool:
    return bool(query.text) and not query.is_filtered and query.page in ("", "1")


def _is_reader(request: HttpRequest) -> bool:
    purpose = request.headers.get("Sec-Purpose") or request.headers.get("Purpose") or request.headers.get("X-Moz", "")
    is_preview = getattr(request, "is_preview", False) or "prefetch" in purpose
    return request.method == "GET" and not is_preview and not ROBOT.search(request.headers.get("User-Agent", ""))


def _count(request: HttpRequest, key: str, query: LibraryQuery, total: int) -> None:
    day = timezone.localdate()
    if _is_limited(request) or not _is_new_to_connection(request, f"{day} {query.language} {key}"):
        return
    row = {"key": key, "text": query.text, "language": query.language, "day": day, "results": total}
    with brief_patience():
        if not AskedQuestion.count_one(**row) and AskedQuestion.objects.filter(day=day).count() < MOST_DIFFERENT_A_DAY:
            _add(row)


def _add(row: dict[str, object]) -> None:
    """Two readers may ask something new at the same moment."""
    try:
        with transaction.atomic():
            AskedQuestion.objects.create(**row)
    except IntegrityError:
        AskedQuestion.count_one(**row)


def _is_limited(request: HttpRequest) -> bool:
    return is_ratelimited(
        request, group="asked", key=lambda group, request: client_network(request), rate=MOST_QUESTIONS, increment=True
    )


def _is_new_to_connection(request: HttpRequest, asked: str) -> bool:
    digest = salted_hmac("search.asked", f"{client_network(request)} {asked}", algorithm="sha256").hexdigest()
    return cache.add(f"asked-{digest}", True, ONE_DAY)
