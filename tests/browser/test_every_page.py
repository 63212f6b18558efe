"""Every kind of page in a real browser: on a phone and at a desk, in both languages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Response

from tests.requirements import needs_browser

from .addresses import ARABIC, ENGLISH

pytestmark = [pytest.mark.browser, needs_browser]
PAGES = [(address, "ar", "rtl") for address in ARABIC.values()] + [
    (address, "en", "ltr") for address in ENGLISH.values()
]
IDS = [f"ar {name}" for name in ARABIC] + [f"en {name}" for name in ENGLISH]
WIDTHS = {"phone": 360, "desk": 1280}
MOST_REQUESTS = 11


@pytest.fixture(params=WIDTHS.values(), ids=WIDTHS.keys())
def width(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.mark.parametrize(("address", "language", "direction"), PAGES, ids=IDS)
def test_page__reads_well_and_asks_no_one_else(
    page: Page, base_url: str, width: int, address: str, language: str, direction: str
):
    page.set_viewport_size({"width": width, "height": 900})
    complaints: list[str] = []
    responses: list[Response] = []
    is_not_found = "no-such-page" in address
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: _keep_errors(message, complaints, is_not_found))
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="load")

    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (language, direction)
    assert complaints == []
    assert {urlsplit(one.url).netloc for one in responses} == {urlsplit(base_url).netloc}
    assert len(responses) <= MOST_REQUESTS
    assert [one.url for one in responses[1:] if one.status >= 400] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert _violations(page) == []


def _keep_errors(message: ConsoleMessage, complaints: list[str], is_not_found: bool) -> None:
    """The answer 404 to the page itself is what was asked for."""
    if message.type in ("error", "warning") and not (is_not_found and "404" in message.text):
        complaints.append(message.text)


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}" for one in found]
