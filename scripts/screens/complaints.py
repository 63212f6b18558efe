"""What a picture does not show: answers that are errors, a page wider than its screen, and what axe finds."""

from __future__ import annotations

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SHOWN = 3
# What is not found or withdrawn has its own screen.
ANSWERS = (200, 404, 410)


def complaints_about(page: Page, status: int, where: str, width: int, *, asks_axe: bool) -> Iterator[str]:
    if status not in ANSWERS:
        yield f"{where}: {status}"
    found = page.evaluate("document.documentElement.scrollWidth")
    if found > width:
        yield f"{where}: {found} pixels wide"
    for violation in violations(page) if asks_axe else ():
        places = [(" ".join(map(str, node["target"])), node["html"][:140]) for node in violation["nodes"]]
        for selector, html in places[:SHOWN]:
            yield f"{where}: {violation['id']} {len(places)} {selector} {html}"


def violations(page: Page) -> list[dict]:
    return Axe().run(page).response["violations"]
