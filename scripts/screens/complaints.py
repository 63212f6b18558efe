"""What a picture does not show: answers that are errors, a page wider than its screen, and what axe finds."""

from __future__ import annotations

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SHOWN = 3
# What is not found or withdrawn has its own screen.
ANSWERS = (200, 404, 410)
# Markup of Wagtail and wagtail-localize: rule, and a word of the element. The reasons stand in docs/screens.md.
NOT_OURS = (
    ("aria-allowed-role", 'h2 role="alert"'),
    ("aria-input-field-name", "public-DraftEditor-content"),
    ("heading-order", "other-searches-title"),
    ("label", 'type="file" name="file"'),
    ("page-has-heading-one", "<html"),
)


def complaints_about(page: Page, status: int, where: str, width: int, *, asks_axe: bool) -> Iterator[str]:
    if status not in ANSWERS:
        yield f"{where}: {status}"
    found = page.evaluate("document.documentElement.scrollWidth")
    if found > width:
        yield f"{where}: {found} pixels wide"
    for violation in violations(page) if asks_axe else ():
        yield from said_of(violation, where)


def violations(page: Page) -> list[dict]:
    return Axe().run(page).response["violations"]


def said_of(violation: dict, where: str) -> Iterator[str]:
    rule = violation["id"]
    nodes = [node for node in violation["nodes"] if not is_of_others(rule, node["html"], where)]
    for node in nodes[:SHOWN]:
        selector = " ".join(map(str, node["target"]))
        yield f"{where}: {rule} {len(nodes)} {selector} {' '.join(node['html'].split())[:140]}"


def is_of_others(rule: str, html: str, where: str) -> bool:
    return "/admin-" in where and any(rule == known and words in html for known, words in NOT_OURS)
