"""Questions are counted, and nothing about who asks."""

from __future__ import annotations

import datetime
import logging

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from search.asked import recording
from search.asked.recording import is_personal, key_of, record_question
from search.models import AskedQuestion
from search.query import LibraryQuery


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def ask(text: str = "موازنة", total: int = 3, *, address: str = "192.0.2.1", method: str = "GET", **given) -> None:
    headers = given.pop("headers", {})
    request = RequestFactory(headers=headers).generic(method, "/library/", REMOTE_ADDR=address)
    record_question(request, LibraryQuery(text=text, **given), total)


def rows() -> list[tuple]:
    return list(AskedQuestion.objects.order_by("pk").values_list("key", "text", "language", "count", "results"))


@pytest.mark.parametrize(
    "text",
    [
        "somebody@example.org",
        "راسلني على somebody@example.org",
        "https://example.org/x",
        "0599123456",
        "٠٥٩٩ ١٢٣ ٤٥٦",
        "+970-599-123-456",
        "هوية 901234567",
        "2023 0599123",
    ],
)
def test_question__is_not_kept_if_it_looks_like_a_persons_data(text):
    assert is_personal(text)
    assert key_of(text) == ""


@pytest.mark.parametrize("text", ["خطة 2023-2026", "موازنة ٢٠٢٤", "المادة 45", "قانون 1 لسنة 1997", "a@ b"])
def test_question__is_kept_with_years_and_small_numbers(text):
    assert not is_personal(text)


@pytest.mark.parametrize("text", ["", "!؟", "ا" * 101])
def test_question__is_not_kept_without_words_or_if_it_is_an_essay(text):
    assert key_of(text) == ""


@pytest.mark.django_db
def test_question__is_counted_once_a_connection_and_day():
    for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1"):
        ask("الموازَنة", address=address)
    ask("الموازنه", total=5, address="192.0.2.3")
    assert rows() == [("الموازنه", "الموازنه", "ar", 3, 5)]


@pytest.mark.django_db
def test_question__keeps_nothing_of_who_asked():
    ask()
    names = {field.name for field in AskedQuestion._meta.get_fields()}
    assert names == {"id", "key", "text", "language", "day", "count", "results"}
    assert AskedQuestion.objects.get().day == timezone.localdate()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given",
    [
        {"method": "HEAD"},
        {"page": "2"},
        {"filters": {"year": ("2024",)}},
        {"headers": {"Sec-Purpose": "prefetch;prerender"}},
        {"headers": {"User-Agent": "Mozilla/5.0 (compatible; Examplebot/2.1)"}},
    ],
    ids=["HEAD", "second page", "filtered", "prefetch", "robot"],
)
def test_question__is_not_counted_when_no_reader_asks_it(given):
    ask(**given)
    assert rows() == []


@pytest.mark.django_db
def test_recording__stands_still_for_one_that_asks_too_much(monkeypatch):
    monkeypatch.setattr(recording, "MOST_QUESTIONS", "2/h")
    for number in range(4):
        ask(f"كلمة{number}")
    ask("أخرى", address="192.0.2.2")
    assert [row[0] for row in rows()] == ["كلمه 0", "كلمه 1", "اخري"]


@pytest.mark.django_db
def test_recording__takes_no_new_question_on_a_full_day(monkeypatch):
    monkeypatch.setattr(recording, "MOST_DIFFERENT_A_DAY", 1)
    ask("أولى")
    ask("ثانية")
    ask("أولى", address="192.0.2.2")
    assert [(row[0], row[3]) for row in rows()] == [("اولي", 2)]


@pytest.mark.django_db
def test_recording__writes_known_questions_in_one_statement(django_assert_num_queries):
    ask()
    # SQLite's patience is shortened and restored.
    with django_assert_num_queries(3 if connection.vendor == "sqlite" else 1):
        ask(address="192.0.2.2")


def test_recording__never_breaks_the_page(monkeypatch, caplog):
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(recording, "_count", fail)
    with caplog.at_level(logging.ERROR):
        ask()
    assert "not counted" in caplog.text


@pytest.mark.django_db
def test_prune_questions__forgets_what_is_older_than_a_year():
    today = timezone.localdate()
    for days in (364, 366):
        day = today - datetime.timedelta(days=days)
        AskedQuestion.objects.create(key=str(days), text="نموذج", language="ar", day=day)
    call_command("prune_questions", verbosity=0)
    assert [row[0] for row in rows()] == ["364"]
    with pytest.raises(CommandError):
        call_command("prune_questions", days=-1)
