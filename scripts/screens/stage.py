"""The site that is photographed: the demo's content under a clock that is always set alike, and what samples lack."""

from __future__ import annotations

import datetime
import json
import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from .admin import ADMIN
from .public import PUBLIC

LANGUAGES = ("ar", "en")
ZONE = ZoneInfo("Asia/Hebron")
# The samples' days count from the day they are loaded on. A day and a bit passes before they are shown, so that the
# minutes that loading and photographing take make no difference to "a day and three hours ago".
LOADED = datetime.datetime(2026, 11, 25, 9, tzinfo=ZONE)
SHOWN = datetime.datetime(2026, 11, 26, 12, 30, tzinfo=ZONE)
READY = "screens.json"


def serve(port: str, folder: Path) -> None:
    """In a process of its own. Content that is there stays; `folder/screens.json` says that all stands."""
    import time_machine
    from demo import serve as answer
    from demo import start_django

    # Not the port of the day, which the pictures would show.
    os.environ.setdefault("BASE_URL", "http://127.0.0.1:8000")
    with time_machine.travel(LOADED):
        start_django(port)
        prepare(is_new=not (folder / READY).exists())
    (folder / READY).write_text(json.dumps(addresses()), encoding="utf-8")
    with time_machine.travel(SHOWN):
        answer(port)


def prepare(*, is_new: bool) -> None:
    from demo import prepare_database
    from django.core.management import call_command

    if is_new:
        prepare_database()
        set_the_scene()
    else:
        call_command("migrate", verbosity=0)


def set_the_scene() -> None:
    from django.db import transaction

    with transaction.atomic():
        outdate_translation()
        protect_page()


def outdate_translation() -> None:
    """A new Arabic text of the sample paper goes through its approval; the English one stays."""
    from home.loading.samples.approval import PaperUnderWay, PeopleOfApproval
    from home.loading.samples.quiet import without_mails
    from knowledge.models import PositionPaperPage
    from manassat.users.models import User

    users = {user.username: user for user in User.objects.all()}
    paper = PositionPaperPage.objects.get(slug="sample-budget-calendar", locale__language_code="ar")
    paper.summary = f"{paper.summary} نموذج: جملة أضيفت بعد الترجمة."
    author = users["member-fm"]
    paper.save_revision(user=author)
    with without_mails():
        under_way = PaperUnderWay(paper, author, PeopleOfApproval(users))
        under_way.submit()
        under_way.approve()


def protect_page() -> None:
    from wagtail.models import Page, PageViewRestriction

    kind, password = PageViewRestriction.PASSWORD, "نموذج"
    for page in Page.objects.filter(slug="partners"):
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password=password)


def addresses() -> dict[str, dict[str, str]]:
    """By language and name."""
    ids = find_ids()
    admin = {f"admin-{screen.name}": screen.address(ids) for screen in ADMIN}
    return {
        language: {screen.name: screen.address(language, ids) for screen in PUBLIC} | admin for language in LANGUAGES
    }


def find_ids() -> dict[str, int]:
    """By the words of `AdminScreen.of` and in the paths of `PUBLIC`."""
    from wagtail.models import Page

    from knowledge.approval.models import ApprovalRound

    def page(path: str) -> int:
        return Page.objects.get(url_path=path).pk

    activities = "/home-ar/platforms/financial-management/activities/"
    return {
        "activities": page(activities),
        "learning day": page(f"{activities}sample-budget-preparation/"),
        "untranslated": page(f"{activities}sample-budget-follow-up/"),
        "withdrawn": page("/home-ar/platforms/engineering-planning/papers/sample-project-register/"),
        "work_plan": page("/home-ar/platforms/financial-management/sample-plan-2026-2027/"),
        "translation": page("/home-en/about/"),
        "round": ApprovalRound.objects.open().get(page__slug="sample-joint-collection").pk,
    }


if __name__ == "__main__":
    serve(sys.argv[1], Path(os.environ["VAR_DIR"]))
