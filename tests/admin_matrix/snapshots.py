"""Notices that something foreign was changed. Looks only after a request that wrote to the database at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Model
from wagtail.models import Comment, Page, PageViewRestriction, Revision, TaskState, WorkflowState

from knowledge.approval.models import Vote

from .objects import Scene

WRITES = ("INSERT", "UPDATE", "DELETE")
# Written by the admin itself at every turn.
UNREMARKABLE = ("django_session", "wagtailadmin_editingsession", "wagtailsearch", "auth_user", "users_user")
Facts = dict[str, object]


@dataclass
class Writes:
    statements: list[str] = field(default_factory=list)

    def __call__(self, execute: Callable, sql: str, *rest: object) -> object:
        if sql.startswith(WRITES) and not any(table in sql.split("WHERE")[0] for table in UNREMARKABLE):
            self.statements.append(sql)
        return execute(sql, *rest)


@contextmanager
def writes() -> Iterator[Writes]:
    noticed = Writes()
    with connection.execute_wrapper(noticed):
        yield noticed


def facts(scene: Scene) -> Facts:
    """Every foreign object's row, what hangs on its pages, and what stands below the platform."""
    rows = {kind: row_of(thing) for kind, thing in scene.foreign.items()}
    return rows | {"below the platform": below(scene.foreign_platform)}


def row_of(thing: Model) -> Facts | None:
    return type(thing)._base_manager.filter(pk=thing.pk).values().first()


def below(platform: Page) -> dict[str, list]:
    pages = Page.objects.filter(path__startswith=platform.path)
    keys = [str(key) for key in pages.values_list("pk", flat=True)]
    restrictions = PageViewRestriction.objects.filter(page__in=pages)
    states = WorkflowState.objects.filter(object_id__in=keys)
    return {
        "pages": list(pages.order_by("path").values_list("path", "title", "draft_title", "live", "locked")),
        "restrictions": list(restrictions.values_list("page", "restriction_type")),
        "comments": list(Comment.objects.filter(page__in=pages).values_list("text", "resolved_at")),
        "revisions": list(Revision.objects.filter(object_id__in=keys).values_list("pk", "approved_go_live_at")),
        "votes": list(Vote.objects.filter(approval_round__page__in=pages).values_list("voter", "choice")),
        "workflows": list(states.values_list("pk", "status")),
        "tasks": list(TaskState.objects.filter(workflow_state__in=states).values_list("pk", "status", "comment")),
    }


def changes_since(before: Facts, scene: Scene) -> set[str]:
    after = facts(scene)
    return {f"changed: {kind}" for kind in before if before[kind] != after[kind]}
