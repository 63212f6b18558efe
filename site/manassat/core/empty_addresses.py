"""What is said at an address where no page stands any more. Apps further down the arrows register what they know."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Is given the parts of the path; answers None where it knows nothing of them.
Answer = Callable[[HttpRequest, list[str]], HttpResponse | None]

_answers: list[Answer] = []


def register_answer(answer: Answer) -> None:
    _answers.append(answer)


def answer_at(request: HttpRequest, parts: list[str]) -> HttpResponse | None:
    """Asked only where the ordinary look-up has found nothing."""
    found = (answer(request, parts) for answer in _answers)
    return next((response for response in found if response), None)
