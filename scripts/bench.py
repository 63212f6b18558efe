"""What `make bench` runs: how long pages take, as multiples of a plain page measured in the same rounds.

Milliseconds say something about a machine, ratios about the code. Public pages are compared with a page of text,
screens of the admin with Wagtail's own account page. Requests go through the whole stack but no network.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict

from demo import prepare_database, start_django

ROUNDS = 20
PUBLIC = {
    "page of text": "/about/",
    "front page": "/",
    "platform": "/platforms/financial-management/",
    "calendar": "/calendar/",
    "library": "/library/",
    "search": "/library/?q=الموازنة",
    "authorities": "/authorities/",
    "request to join": "/join/",
}
ADMIN = {
    "account": "/admin/account/",
    "desk": "/admin/",
    "explorer": "/admin/pages/",
}

MODERATION = {
    "account": "/admin/account/",
    "queue": "/admin/moderation/",
    "decisions": "/admin/reports/decisions/",
}


def main() -> None:
    start_django("8000")
    prepare_database()
    report("a reader", PUBLIC, client_of(None))
    report("a coordinator", ADMIN, client_of("coordinator-fm"))
    report("a reviewer", MODERATION, client_of("federation2"))


def client_of(username: str | None) -> object:
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    if username:
        client.force_login(get_user_model().objects.get(username=username))
    return client


def report(who: str, pages: dict[str, str], client: object) -> None:
    """The first page is what the others are compared with."""
    times = measure(pages, client)
    plain = statistics.median(times[next(iter(pages))])
    print(f"\n{who}, median of {ROUNDS} requests each, in turn")
    for name in pages:
        median = statistics.median(times[name])
        print(f"  {name:<16} {median * 1000:7.1f} ms  {median / plain:5.2f} x")


def measure(pages: dict[str, str], client: object) -> dict[str, list[float]]:
    """In turn, so that a slow moment of the machine meets all pages; one round before it warms the caches."""
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(ROUNDS + 1):
        for name, address in pages.items():
            started = time.perf_counter()
            answer = client.get(address)
            if answer.status_code != 200:
                sys.exit(f"{address} answers {answer.status_code}")
            if number:
                times[name].append(time.perf_counter() - started)
    return times


if __name__ == "__main__":
    main()
