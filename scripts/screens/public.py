"""Public screens: a path for both languages, or one for each where they differ.

A path may name an id that `stage.py` finds: `{activities}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FINANCE = "/platforms/financial-management/"


@dataclass(frozen=True)
class PublicScreen:
    name: str
    path: str
    # Without the prefix, too.
    path_in_english: str = ""

    def address(self, language: str, ids: Mapping[str, int]) -> str:
        path = f"/en{self.path_in_english or self.path}" if language == "en" else self.path
        return path.format_map(ids)


PUBLIC = (
    PublicScreen("front", "/"),
    PublicScreen("platforms", "/platforms/"),
    PublicScreen("platform", FINANCE),
    PublicScreen("region", "/platforms/village-councils/south/"),
    PublicScreen("topic", f"{FINANCE}fm-3/"),
    PublicScreen("learning-day-coming", f"{FINANCE}activities/sample-budget-preparation/"),
    # Without a translation: in English, where the language switch leads.
    PublicScreen(
        "learning-day-past",
        f"{FINANCE}activities/sample-budget-follow-up/",
        f"{FINANCE}activities/?untranslated={{untranslated}}",
    ),
    # Its English is outdated: `stage.py` changes the Arabic.
    PublicScreen("paper", f"{FINANCE}papers/sample-budget-calendar/"),
    PublicScreen(
        "paper-withdrawn",
        "/platforms/engineering-planning/papers/sample-project-register/",
        "/platforms/engineering-planning/papers/?untranslated={withdrawn}",
    ),
    PublicScreen("practice", f"{FINANCE}practices/sample-collection-table/"),
    PublicScreen(
        "resource",
        "/library/molg-strategic-plan-2022-2024/",
        "/library/municipal-development-program-appraisal-2009/",
    ),
    PublicScreen("library", "/library/?q=الموازنات", "/library/?q=budgets"),
    PublicScreen("library-empty", "/library/?q=زنزبارية", "/library/?q=zanzibar"),
    PublicScreen("authority", "/authorities/ramallah/"),
    PublicScreen("authorities", "/authorities/"),
    PublicScreen("calendar", "/calendar/"),
    PublicScreen("work-plan", f"{FINANCE}sample-plan-2026-2027/", f"{FINANCE}?untranslated={{work_plan}}"),
    PublicScreen("theme", "/themes/solid-waste/"),
    PublicScreen("content", "/about/"),
    PublicScreen("join", "/join/?platform=FM&authority=ramallah"),
    PublicScreen("not-found", "/no-such-page/"),
    # `stage.py` gives it one.
    PublicScreen("password", "/partners/"),
)
