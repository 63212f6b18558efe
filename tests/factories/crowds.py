"""Many rows at once, for tests that count queries: without the signals, revisions and checks that take minutes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, Revision, Task, TaskState, Workflow, WorkflowState

from knowledge.approval.enums import DocumentType
from knowledge.approval.models import ApprovalRound, ApprovalStep
from knowledge.models import PositionPaperPage
from manassat.users.models import User
from platforms.enums import CouncilType, MembershipState
from platforms.models import Governorate, LocalAuthority, Membership, PlatformPage


def add_authorities(number: int) -> list[LocalAuthority]:
    governorate = Governorate.objects.first()
    return LocalAuthority.objects.bulk_create(
        LocalAuthority(
            slug=f"crowd-{each}",
            name_ar=f"نموذج: هيئة {each}",
            governorate=governorate,
            council_type=CouncilType.MUNICIPALITY,
        )
        for each in range(number)
    )


def add_members(platform: PlatformPage, authorities: Iterable[LocalAuthority]) -> None:
    rows = (Membership(platform=platform, local_authority=one, state=MembershipState.ACTIVE) for one in authorities)
    Membership.objects.bulk_create(rows)


def add_pages(parent: Page, models: Iterable[Page]) -> list[Page]:
    """`models` are new pages with their own fields only; they become the children of `parent`, in this order."""
    pages = [_placed(parent, page, place) for place, page in enumerate(models, parent.numchild + 1)]
    Page.objects.bulk_create(_plain(page) for page in pages)
    numbers = dict(Page.objects.child_of(parent).values_list("path", "pk"))
    for page in pages:
        page.pk = page.page_ptr_id = page.id = numbers[page.path]
    type(pages[0])._base_manager._insert(pages, fields=type(pages[0])._meta.local_concrete_fields, using="default")
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    parent.refresh_from_db()
    return pages


def send_to_review(pages: list[PositionPaperPage], user: User, task: Task, workflow: Workflow) -> None:
    """Spread over the steps of the default rule."""
    base = ContentType.objects.get_for_model(Page)
    steps = list(ApprovalStep.objects.filter(rule__platform=None, rule__document_type=DocumentType.POSITION_PAPER))
    for place, page in enumerate(pages):
        facts = {"content_type": page.content_type, "base_content_type": base, "object_id": str(page.pk)}
        revision = Revision.objects.create(content={}, created_at=timezone.now(), user=user, **facts)
        state = WorkflowState.objects.create(workflow=workflow, requested_by=user, **facts)
        step = TaskState.objects.create(
            workflow_state=state,
            revision=revision,
            task=task,
            content_type=ContentType.objects.get_for_model(TaskState),
        )
        WorkflowState.objects.filter(pk=state.pk).update(current_task_state=step)
        _open_round(page, steps[place % len(steps)], step)


def _open_round(page: PositionPaperPage, step: ApprovalStep, task_state: TaskState) -> None:
    revision, user = task_state.revision, task_state.workflow_state.requested_by
    ApprovalRound.objects.create(
        page=page,
        task_state=task_state,
        rule=step.rule,
        step=step,
        revision=revision,
        submitted_by=user,
        due_on=timezone.localdate(),
    )


def _placed(parent: Page, page: Page, place: int) -> Page:
    page.path = Page._get_path(parent.path, parent.depth + 1, place)
    page.depth, page.numchild, page.locale_id = parent.depth + 1, 0, parent.locale_id
    page.slug, page.draft_title, page.translation_key = f"crowd-{place}", page.title, uuid.uuid4()
    page.url_path = f"{parent.url_path}{page.slug}/"
    page.content_type = ContentType.objects.get_for_model(type(page))
    return page


def _plain(page: Page) -> Page:
    names = (field.attname for field in Page._meta.concrete_fields if field.name != "id")
    return Page(**{name: getattr(page, name) for name in names})
