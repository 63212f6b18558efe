"""Admin screens: whose, which view, and of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

COORDINATOR, REVIEWER, COMMITTEE = "coordinator-fm", "federation2", "committee-chair"


@dataclass(frozen=True)
class AdminScreen:
    """`of`: the id of what is shown, as `stage.py` finds it by the same word."""

    name: str
    view: str
    of: str = ""
    by: str = REVIEWER
    query: tuple[tuple[str, str], ...] = ()

    def address(self, ids: Mapping[str, int]) -> str:
        path = reverse(self.view, args=[ids[self.of]] if self.of else [])
        return f"{path}?{urlencode(self.query)}" if self.query else path


ADMIN = (
    AdminScreen("login", "wagtailadmin_login", by=""),
    AdminScreen("desk-coordinator", "wagtailadmin_home", by=COORDINATOR),
    AdminScreen("desk-federation", "wagtailadmin_home"),
    AdminScreen("explorer", "wagtailadmin_explore", of="activities", by=COORDINATOR),
    AdminScreen("editor", "wagtailadmin_pages:edit", of="learning day", by=COORDINATOR),
    AdminScreen("translation-editor", "wagtailadmin_pages:edit", of="translation"),
    AdminScreen("translation-board", "translation_board"),
    AdminScreen("translation-submit", "wagtail_localize:submit_page_translation", of="untranslated"),
    AdminScreen("moderation-queue", "moderation_queue"),
    AdminScreen("review", "moderation_review", of="round", by=COMMITTEE),
    AdminScreen("decisions", "decision_register"),
    AdminScreen("memberships", "wagtailsnippets_platforms_membership:list"),
    AdminScreen("invitation", "membership_invite"),
    AdminScreen("mandate", "wagtailsnippets_platforms_mandate:add"),
    AdminScreen("themes", "wagtailsnippets_platforms_theme:list"),
    AdminScreen("synonym", "wagtailsnippets_search_synonymgroup:add"),
    AdminScreen("images", "wagtailimages:index"),
    AdminScreen("documents", "wagtaildocs:index"),
    AdminScreen("coordination", "coordination_report"),
    AdminScreen("account", "wagtailadmin_account"),
    AdminScreen("approval-rules", "wagtailsnippets_knowledge_approvalrule:list"),
    AdminScreen("search", "wagtailadmin_pages:search", query=(("q", "موازنة"),)),
)
