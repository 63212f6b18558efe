"""Why a rule cannot be met."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from platforms.models import PlatformPage

from ..models import PaperIndexPage
from .enums import Deciders
from .models import ApprovalRule, ApprovalStep, ApprovalTask

PUBLISH = "publish_page"


def rule_problems(rule: ApprovalRule, steps: list[ApprovalStep] | None = None) -> list[str]:
    """One sentence each, in the active language; `steps` where they are not saved yet."""
    steps = list(rule.steps.all()) if steps is None else steps
    lists = list(lists_under(rule))
    return [*_steps(steps), *_last_step(steps, lists), *(_no_workflow(one) for one in lists if not _is_guarded(one))]


def lists_under(rule: ApprovalRule) -> list[PaperIndexPage]:
    """The lists of papers that follow `rule`, as far as their platforms have no rule of their own."""
    found = PaperIndexPage.objects.select_related("locale").order_by("path")
    if not rule.platform:
        return list(found)
    own = PlatformPage.objects.filter(translation_key=rule.platform.translation_key).values_list("path", flat=True)
    return [one for one in found if one.path.startswith(tuple(own))]


def _steps(steps: list[ApprovalStep]) -> Iterator[str]:
    if not any(step.deciders != Deciders.CONSULTATION for step in steps):
        yield _("Nobody decides: a rule needs a step besides the consultation.")
    for step in steps:
        yield from _step(step)


def _step(step: ApprovalStep) -> Iterator[str]:
    facts = {"step": step.name, "quorum": step.quorum}
    if step.deciders == Deciders.GROUP:
        if not step.group_id:
            yield _("Step “%(step)s”: no group is chosen.") % facts
        elif (members := step.group.user_set.filter(is_active=True).count()) < step.quorum:
            yield _too_few(facts, members)
    if step.deciders == Deciders.COMMITTEE:
        if not step.committee_id:
            yield _("Step “%(step)s”: no committee is chosen.") % facts
        elif (seats := step.committee.seats.filter(user__is_active=True).count()) < step.quorum:
            yield _too_few(facts, seats)
    if step.deciders == Deciders.COORDINATION and step.quorum > len(("coordinator", "deputy")):
        yield _too_few(facts, 2)


def _too_few(facts: dict[str, object], members: int) -> str:
    message = _("Step “%(step)s”: %(quorum)s approvals are needed, but only %(members)s can be given.")
    return message % (facts | {"members": members})


def _last_step(steps: list[ApprovalStep], lists: list[PaperIndexPage]) -> Iterator[str]:
    """The last decision makes a paper public: who takes it must be trusted with that."""
    last = steps[-1] if steps else None
    if last is None or last.deciders == Deciders.CONSULTATION:
        yield _("The last step must be a decision.")
    elif last.deciders == Deciders.COORDINATION:
        yield _("The last step belongs to the federation: a platform does not approve its own papers.")
    elif last.deciders == Deciders.GROUP and last.group_id and not _may_publish(last.group, lists):
        yield _("Step “%(step)s”: the group “%(group)s” has no right to publish position papers.") % {
            "step": last.name,
            "group": last.group.name,
        }


def _may_publish(group: Group, lists: list[PaperIndexPage]) -> bool:
    if not group.permissions.filter(codename="publish_position_paper").exists():
        return False
    rights = GroupPagePermission.objects.filter(group=group, permission__codename=PUBLISH)
    grounds = tuple(rights.values_list("page__path", flat=True))
    return all(one.path.startswith(grounds) for one in lists) if grounds else False


def _is_guarded(index_page: PaperIndexPage) -> bool:
    """By a workflow whose only task is the approval by the rule; the nearest workflow above counts."""
    ends = range(Page.steplen, len(index_page.path) + 1, Page.steplen)
    above = WorkflowPage.objects.filter(page__path__in=[index_page.path[:end] for end in ends], workflow__active=True)
    nearest = above.select_related("workflow").order_by("-page__depth").first()
    tasks = [task.specific for task in nearest.workflow.tasks] if nearest else []
    return len(tasks) == 1 and isinstance(tasks[0], ApprovalTask) and tasks[0].active


def _no_workflow(index_page: PaperIndexPage) -> str:
    message = _("“%(title)s” (%(language)s, %(path)s) has no approval workflow.")
    facts = {"title": index_page.title, "language": index_page.locale.language_code, "path": index_page.url_path}
    return message % facts
