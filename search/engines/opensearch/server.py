"""The server of SEARCH_URL: http://host:9200, with a user, a password and a prefix of our indices if need be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from opensearchpy import OpenSearch
from urllib3 import Timeout

PREFIX = "library"
# A reader waits for a question, the one who publishes for a write; nobody waits for a server that is away.
CONNECT_SECONDS, QUESTION_SECONDS, WRITE_SECONDS = 1, 5, 30
# A connection that the server has closed meanwhile is opened again.
RETRIES = 1


@dataclass(frozen=True)
class Address:
    """Where the server is, and what the names of our indices begin with there: several sites may share it."""

    host: str
    prefix: str


def address_of(url: str) -> Address:
    """The path of the address is the prefix: https://search.example:9200/manassat."""
    parts = urlsplit(url)
    return Address(parts._replace(path="", query="", fragment="").geturl(), parts.path.strip("/") or PREFIX)


@cache
def client_of(host: str) -> OpenSearch:
    """One for all threads; it keeps its connections open."""
    return OpenSearch(hosts=[host], timeout=_timeout(QUESTION_SECONDS), max_retries=RETRIES, http_compress=True)


def patiently() -> dict[str, Timeout]:
    """Parameters of a request that writes."""
    return {"request_timeout": _timeout(WRITE_SECONDS)}


def _timeout(seconds: float) -> Timeout:
    return Timeout(connect=CONNECT_SECONDS, read=seconds)
