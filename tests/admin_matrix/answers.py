"""All that a person reads in an answer: its text, where it leads, and the messages that it leaves for the next page."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client

from .asking import Request
from .words import kinds_named_in

# Where refusals lead. Their message is read before, and these pages have requests of their own.
REFUSALS = {"/admin/", "/admin/login/"}


@dataclass
class Answer:
    status: int
    leads_to: str = ""
    kinds: set[str] = field(default_factory=set)

    @property
    def is_refusal(self) -> bool:
        return self.status == 403 or self.leads_to in REFUSALS


def answer_to(client: Client, request: Request) -> Answer:
    """With what the page shows that the answer leads to."""
    response = send(client, request)
    texts = [text_of(response), messages_of(response)]
    target = response.headers.get("Location", "")
    answer = Answer(response.status_code, urlsplit(target).path)
    if target and not answer.is_refusal:
        texts.append(text_of(client.get(target)))
    client.cookies.pop("messages", None)
    answer.kinds = kinds_named_in("\n".join(texts))
    return answer


def send(client: Client, request: Request) -> HttpResponse:
    if request.method == "GET":
        return client.get(request.path, headers=request.headers)
    return client.post(request.path, request.data, headers=request.headers)


def text_of(response: HttpResponse) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{response.headers}\n{body.decode(errors='ignore')}"


def messages_of(response: HttpResponse) -> str:
    """Flash messages, even where no page that shows them is asked for."""
    waiting = getattr(response.wsgi_request, "_messages", None)
    return "\n".join(str(message) for message in getattr(waiting, "_queued_messages", ()))
