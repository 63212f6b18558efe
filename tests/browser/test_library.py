"""The library with a script: suggestions by keyboard, facets in place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.requirements import needs_browser

pytestmark = [pytest.mark.browser, needs_browser]


def test_suggestions__are_chosen_by_keyboard_and_lead_to_the_item(page: Page, base_url: str):
    page.goto("/library/")
    box = page.get_by_role("combobox")
    box.press_sequentially("النفايات الص")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Escape")
    expect(option).to_be_hidden()
    box.press("ArrowDown")
    chosen = option.text_content()
    box.press("Enter")
    page.wait_for_url(re.compile(r"/(platforms|library)/.+|q="))
    assert chosen.split(":")[-1].strip() in page.content()


def test_facet__changes_the_result_in_place_and_the_address_with_it(page: Page, base_url: str):
    page.goto("/library/?q=الموازنات")
    page.evaluate("window.isStillHere = true")
    facet = page.locator("#type-position-paper")
    count = facet.locator("xpath=..").locator("span").inner_text()
    facet.check()
    page.wait_for_url(re.compile("type=position-paper"))
    expect(page.locator("article.result")).to_have_count(int(count))
    assert page.evaluate("window.isStillHere") is True
    expect(page.locator("#type-position-paper")).to_be_focused()
    expect(page.locator("#search-filters input[name=type]")).to_have_value("position-paper")
    page.get_by_role("link", name="مسح الكل").click()
    expect(page.locator("#type-position-paper")).not_to_be_checked()
