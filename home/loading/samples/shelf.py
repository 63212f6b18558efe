"""Best practices and a resource, credited to nobody."""

from __future__ import annotations

from knowledge.enums import ResourceKind
from knowledge.models import BestPracticePage, LibraryItem, PracticeIndexPage, ResourcePage
from platforms.loading.tally import Tally

from .stage import Draft, Stage, missing

PRACTICE_TEXTS = ("context", "action", "results", "cost", "requirements")


def load_practices(stage: Stage) -> Tally:
    tally = Tally()
    for draft in missing("shelf", "practices", stage, PracticeIndexPage, tally):
        texts = {field: draft.text.text(field) for field in PRACTICE_TEXTS}
        figures = stage.media.stream(draft.text.values["figures"])
        page = BestPracticePage(**common_facts(draft), **texts, result_figures=figures)
        page.body = stage.media.stream(draft.text.values["body"])
        draft.add(belonging(page, draft)).publish()
    return tally


def load_resources(stage: Stage) -> Tally:
    tally = Tally()
    for draft in missing("shelf", "resources", stage, PracticeIndexPage, tally):
        page = ResourcePage(**common_facts(draft), kind=draft.row.choice("kind", ResourceKind.values))
        page.attachments = stage.media.stream(draft.text.values["attachments"])
        draft.add(belonging(page, draft)).publish()
    return tally


def common_facts(draft: Draft) -> dict:
    return {
        "summary": draft.text.text("summary"),
        "year": draft.row.number("year"),
        "topic": draft.ground.topics[draft.row.choice("topic", draft.ground.topics)],
    }


def belonging(page: LibraryItem, draft: Draft) -> LibraryItem:
    """Its topic's themes, and its tags."""
    page.themes = list(page.topic.themes.all())
    page.tags.set(draft.row.values.get("tags", []))
    return page
