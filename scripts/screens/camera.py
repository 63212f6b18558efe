"""A browser that goes to every screen, at both widths and in both languages, and keeps what it saw in memory."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from playwright.sync_api import BrowserContext, Page, sync_playwright

from .admin import ADMIN
from .complaints import complaints_about
from .pictures import packed, path_of
from .served import Site

CHROMIUM = "/usr/bin/chromium"
QUIET = [f"--disable-{what}" for what in ("gpu", "background-networking", "component-update", "sync")]
WIDTHS = (1280, 360)
SCREEN, TALLEST = 900, 2400
# Milliseconds for scripts that look at the size of the window.
SETTLING = 200
PASSWORD = "manassat-demo-2026"  # noqa: S105 - as home/loading/samples/accounts.py prints it
VIEWERS = {f"admin-{screen.name}": screen.by for screen in ADMIN}


class Camera:
    """`pictures`: a file's path and what is to stand in it. `complaints`: a line each."""

    def __init__(self, site: Site, names: list[str], *, asks_axe: bool) -> None:
        self.site, self.names, self.asks_axe = site, names, asks_axe
        self.pictures: dict[Path, bytes] = {}
        self.complaints: list[str] = []
        self._signed_in: dict[str, BrowserContext] = {}

    def __enter__(self) -> Self:
        self._open = ExitStack()
        playwright = self._open.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *QUIET])
        self._browser = self._open.enter_context(browser)
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def take_all(self) -> None:
        for language, addresses in self.site.addresses.items():
            for name, address in addresses.items():
                if not self.names or name in self.names:
                    self._take(language, name, address, self._window_of(VIEWERS.get(name, ""), language))
            self._close_windows()

    def _close_windows(self) -> None:
        """Wagtail would say that the page is open elsewhere."""
        for context in self._signed_in.values():
            context.close()
        self._signed_in.clear()

    def _window_of(self, user: str, language: str) -> Page:
        """The account's language is chosen as a person would choose it."""
        if user not in self._signed_in:
            context = self._browser.new_context(
                base_url=self.site.url, locale=language, reduced_motion="reduce", viewport=viewport(WIDTHS[0])
            )
            self._signed_in[user] = context
            page = context.new_page()
            if user:
                sign_in(page, user, language)
        return self._signed_in[user].pages[0]

    def _take(self, language: str, name: str, address: str, page: Page) -> None:
        for width in WIDTHS:
            page.set_viewport_size(viewport(width))
            answer = page.goto(address, wait_until="load")
            page.evaluate("document.fonts.ready")
            page.wait_for_load_state("networkidle")
            path = path_of(language, name, width)
            where = f"{language}/{path.stem}"
            print(where, answer.status, flush=True)
            self.complaints += complaints_about(page, answer.status, where, width, asks_axe=self.asks_axe)
            self.pictures[path] = packed(photograph(page, width), width)


def viewport(width: int) -> dict[str, int]:
    return {"width": width, "height": SCREEN}


def photograph(page: Page, width: int) -> bytes:
    """The window grows, because Wagtail's screens scroll inside of it."""
    height = page.evaluate("Math.max(...[...document.querySelectorAll('html, body, #main')].map(e => e.scrollHeight))")
    page.set_viewport_size({"width": width, "height": min(max(height, SCREEN), TALLEST)})
    page.wait_for_timeout(SETTLING)
    return page.screenshot(animations="disabled")


def sign_in(page: Page, user: str, language: str) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", user)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/admin/")
    page.goto("/admin/account/")
    page.select_option("[name=locale-preferred_language]", language)
    page.locator("[type=submit]:visible").last.click()
    page.wait_for_load_state()
