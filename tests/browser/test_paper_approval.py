"""A position paper from its first word to its readers, played in a browser in Arabic as people would do it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from home.loading.samples.accounts import PASSWORD
from tests.requirements import needs_browser

pytestmark = [pytest.mark.browser, needs_browser]
TITLE = "نموذج: ورقة كُتبت في المتصفح"
REASON = "نموذج: أضيفوا الجهة المسؤولة عن التنفيذ."
APPROVE, CHANGES = "approve", "changes"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
As = Callable[..., Page]


@pytest.fixture
def as_user(browser: Browser, base_url: str):
    """A browser of their own for each person, signed in."""
    contexts = []

    def signed_in(username: str, size: dict[str, int] = DESK) -> Page:
        contexts.append(browser.new_context(base_url=base_url, viewport=size, locale="ar"))
        page = contexts[-1].new_page()
        page.goto("/admin/login/")
        page.fill("#id_username", username)
        page.fill("#id_password", PASSWORD)
        page.press("#id_password", "Enter")
        page.wait_for_url("**/admin/")
        return page

    yield signed_in
    for context in contexts:
        context.close()


def write(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="ورقة موقف جديدة").first.click()
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", "نموذج: ملخص الورقة.")
    page.select_option("#id_topic", index=1)
    page.locator("#id_recommendations-ADD").click()
    page.fill("#id_recommendations-0-text", "نموذج: توصية واحدة")
    page.fill("#id_recommendations-0-addressee", "نموذج: الهيئات المحلية")


def press_submit(page: Page) -> None:
    button = page.locator("[name=action-submit]")
    if not button.is_visible():
        page.locator("footer [data-w-dropdown-target=toggle]").click()
    button.click()
    page.wait_for_load_state()


def decide(page: Page, choice: str, reason: str = "") -> None:
    """From the queue, as one finds it there."""
    page.goto("/admin/moderation/")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    if reason:
        page.fill("#decision textarea", reason)
    page.locator(f"#decision button[value={choice}]").click()
    page.wait_for_url("**/admin/moderation/")


def test_paper__is_written_sent_back_revised_approved_and_read(as_user: As, page: Page, base_url: str):
    author, coordinator, reviewer = (as_user(name) for name in ("deputy-fm", "coordinator-fm", "federation2"))
    write(author)
    press_submit(author)
    decide(coordinator, APPROVE)
    decide(reviewer, CHANGES, REASON)

    author.goto("/admin/")
    author.get_by_role("link", name=TITLE).first.click()
    expect(author.get_by_text(REASON).first).to_be_visible()
    author.fill("#id_recommendations-0-addressee", "نموذج: مجالس الهيئات المحلية")
    press_submit(author)

    decide(coordinator, APPROVE)
    decide(reviewer, APPROVE)
    decide(as_user("committee-member", PHONE), APPROVE)
    decide(as_user("committee-chair", PHONE), APPROVE)

    page.goto("/platforms/financial-management/papers/")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_text("نموذج: مجالس الهيئات المحلية")).to_be_visible()
    text = page.locator("main").inner_text()
    assert re.search(r"PP-\d{4}-\d{3}", text)
    path = page.locator("ol.steps").last.inner_text()
    for words in ("قُدّمت للمراجعة", "طُلبت تعديلات", "2 من 3"):
        assert words in path


def test_author__finds_no_way_to_decide_on_the_own_paper(as_user: As):
    author = as_user("coordinator-en")
    author.goto("/admin/moderation/")
    author.get_by_role("link", name=re.compile("سجل موحد لأعطال")).first.click()
    expect(author.locator("#decision")).to_contain_text("لا يبتّ أحد في عمله")
    expect(author.locator("#decision button")).to_have_count(0)
