"""What happens to a plan's rows outside its editor: an activity is made of one, or one is dropped.

The row stands in the database, which readers see, and in revisions, from which editors and reviewers work and which
publishing puts in the place of the row. Both are written, so that neither loses what the other says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext, override
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from ..enums import PlannedKind, PlannedState
from ..models import ActivityIndexPage, ActivityPage, BaseActivityPage, LearningDayPage, PlannedActivity, WorkPlanPage
from .permissions import user_can_publish_work_plans

if TYPE_CHECKING:
    from manassat.users.models import User


class RowError(Exception):
    """Says why, in words for the editor."""


@transaction.atomic
def make_activity(row: PlannedActivity, user: User) -> Page:
    """The draft made of the row and tied to it; the page it is tied to already, if there is one."""
    plan, row = _lock(row)
    if row.delivered:
        return row.delivered
    if row.state == PlannedState.DROPPED:
        raise RowError(gettext("This activity was dropped from the plan."))
    activity = _add_draft(_activity_of(row, plan), _list_beside(plan), user)
    _amend(plan, row, user, delivered=activity.page_ptr)
    log(instance=plan, action="platforms.make_activity", user=user, data={"activity": activity.title})
    return activity


@transaction.atomic
def drop(row: PlannedActivity, reason: str, user: User) -> bool:
    """Whether readers see it at once. What a live plan says, the federation alone changes: others change its draft."""
    plan, row = _lock(row)
    values = {"state": PlannedState.DROPPED, "dropped_reason": reason}
    if plan.live and not user_can_publish_work_plans(user):
        if not _save_draft(plan, row, user, changed=True, **values):
            raise RowError(gettext("This activity is no longer in the plan's draft."))
        return False
    _amend(plan, row, user, **values)
    log(instance=plan, action="platforms.drop_activity", user=user, data={"row": row.title})
    return plan.live


def _lock(row: PlannedActivity) -> tuple[WorkPlanPage, PlannedActivity]:
    """Two clicks at one moment wait for each other here."""
    plan = WorkPlanPage.objects.select_for_update().get(pk=row.page_id)
    return plan, PlannedActivity.objects.select_related("topic", "delivered").get(pk=row.pk, page=plan)


def _activity_of(row: PlannedActivity, plan: WorkPlanPage) -> BaseActivityPage:
    """What the plan knows and nothing else: no day, no place, no host."""
    with override(plan.locale.language_code):
        summary = gettext("Expected result: %(result)s") % {"result": row.expected_result}
    fields = {"title": row.title, "is_sample": plan.is_sample, "summary": summary if row.expected_result else ""}
    is_day = row.kind == PlannedKind.LEARNING_DAY
    activity = LearningDayPage(**fields) if is_day else ActivityPage(kind=row.kind, **fields)
    activity.topics = [row.topic] if row.topic else []
    return activity


def _list_beside(plan: WorkPlanPage) -> ActivityIndexPage:
    index_page = ActivityIndexPage.objects.sibling_of(plan).first()
    if not index_page:
        raise RowError(gettext("The platform has no list of activities yet. Publish the platform first."))
    return index_page


def _add_draft(activity: BaseActivityPage, index_page: ActivityIndexPage, user: User) -> BaseActivityPage:
    activity.locale, activity.owner, activity.live = index_page.locale, user, False
    try:
        index_page.add_child(instance=activity)
    except ValidationError as error:
        raise RowError(" ".join(error.messages)) from error
    activity.save_revision(user=user, log_action="wagtail.create", clean=False)
    return activity


def _amend(plan: WorkPlanPage, row: PlannedActivity, user: User, **values: object) -> None:
    """In the database and in every revision that may still be published."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    fixed = list(_fixed_revisions(plan))
    for revision in fixed:
        _amend_revision(revision, row.pk, {name: getattr(value, "pk", value) for name, value in values.items()})
    if plan.latest_revision_id not in {revision.pk for revision in fixed}:
        _renew_latest(plan, row, user, **values)


def _fixed_revisions(plan: WorkPlanPage) -> QuerySet[Revision]:
    """Those whose number must stay: scheduled, before a reviewer, or live with a newer draft above them."""
    is_below_draft = Q(pk=plan.live_revision_id) & ~Q(pk=plan.latest_revision_id)
    in_review = plan.workflow_states.active().values("current_task_state__revision")
    return plan.revisions.filter(is_below_draft | Q(approved_go_live_at__isnull=False) | Q(pk__in=in_review))


def _amend_revision(revision: Revision, row_pk: int, stored: dict) -> None:
    rows = revision.content["planned_activities"]
    revision.content["planned_activities"] = [one | stored if one["pk"] == row_pk else one for one in rows]
    # Not save(): it would take back what stands scheduled.
    Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def _renew_latest(plan: WorkPlanPage, row: PlannedActivity, user: User, **values: object) -> None:
    """By a new number: an editor open elsewhere then knows that the text changed, and does not save over it unasked."""
    is_live = plan.live and plan.latest_revision_id == plan.live_revision_id
    revision = _save_draft(plan, row, user, changed=plan.has_unpublished_changes, **values)
    if revision and is_live:
        WorkPlanPage.objects.filter(pk=plan.pk).update(live_revision=revision)


def _save_draft(
    plan: WorkPlanPage, row: PlannedActivity, user: User, *, changed: bool, **values: object
) -> Revision | None:
    """None where the draft has the row no more."""
    draft = plan.get_latest_revision_as_object()
    kept = draft.planned_activities.filter(id=row.pk).first()
    if not kept:
        return None
    for name, value in values.items():
        setattr(kept, name, value)
    draft.planned_activities.add(kept)
    return draft.save_revision(user=user, changed=changed, log_action=changed, clean=False)
