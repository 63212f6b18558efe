"""Why a rule cannot be met."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from platforms.enums import MandateRole
from platforms.models import PlatformPage

from ..models import PaperIndexPage
from .admin_access import users_in_the_admin
from .enums import Deciders
from .models import ApprovalRule, ApprovalStep, ApprovalTask, CommitteeSeat

PUBLISH = "publish_page"


def rule_problems(rule: ApprovalRule, steps: list[ApprovalStep] | None = None) -> list[str]:
    """One sentence each, in the active language; `steps` where they are not saved yet."""
    steps = list(rule.steps.all()) if steps is None else steps
    of_steps = (problem for step in steps for _field, problem in problems_of_step(step))
    return [*of_steps, *problems_of_order(rule, steps), *(no_workflow(one) for one in unguarded(lists_under(rule)))]


def problems_of_order(rule: ApprovalRule, steps: list[ApprovalStep]) -> list[str]:
    """What is wrong with the steps taken together."""
    if not any(step.deciders != Deciders.CONSULTATION for step in steps):
        return [_("Nobody decides: a rule needs a step besides the consultation.")]
    return list(_last_step(steps[-1], lists_under(rule)))


def lists_under(rule: ApprovalRule) -> list[PaperIndexPage]:
    """The lists of papers that follow `rule`, as far as their platforms have no rule of their own."""
    found = PaperIndexPage.objects.select_related("locale").order_by("path")
    if not rule.platform:
        return list(found)
    own = PlatformPage.objects.filter(translation_key=rule.platform.translation_key).values_list("path", flat=True)
    return [one for one in found if one.path.startswith(tuple(own))]


def problems_of_step(step: ApprovalStep, seats: list[CommitteeSeat] | None = None) -> Iterator[tuple[str, str]]:
    """The field that is wrong and why; `seats` of its committee where they are not saved yet."""
    if step.deciders == Deciders.GROUP:
        yield from _group(step)
    if step.deciders == Deciders.COMMITTEE:
        yield from _committee(step, seats)
    if step.deciders == Deciders.COORDINATION and step.quorum > len(MandateRole):
        yield "quorum", _too_few(step, len(MandateRole))


def _group(step: ApprovalStep) -> Iterator[tuple[str, str]]:
    if not step.group_id:
        yield "group", _("Step “%(step)s”: no group is chosen.") % {"step": step.name}
    elif (members := users_in_the_admin().filter(groups=step.group_id).distinct().count()) < step.quorum:
        yield "quorum", _too_few(step, members)


def _committee(step: ApprovalStep, seats: list[CommitteeSeat] | None) -> Iterator[tuple[str, str]]:
    if not step.committee_id:
        yield "committee", _("Step “%(step)s”: no committee is chosen.") % {"step": step.name}
        return
    seats = list(step.committee.seats.select_related("user")) if seats is None else seats
    filled = sum(seat.user.is_active for seat in seats)
    required = sum(seat.is_required for seat in seats)
    if filled < step.quorum:
        yield "quorum", _too_few(step, filled)
    elif required > step.quorum:
        message = _("Step “%(step)s”: %(required)s seats are required, so it takes as many approvals at least.")
        yield "quorum", message % {"step": step.name, "required": required}


def _too_few(step: ApprovalStep, members: int) -> str:
    message = _("Step “%(step)s”: %(quorum)s approvals are needed, but only %(members)s can be given.")
    return message % {"step": step.name, "quorum": step.quorum, "members": members}


def _last_step(last: ApprovalStep, lists: list[PaperIndexPage]) -> Iterator[str]:
    """The last decision makes a paper public: who takes it must be trusted with that."""
    if last.deciders == Deciders.CONSULTATION:
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


def unguarded(lists: list[PaperIndexPage]) -> list[PaperIndexPage]:
    return [one for one in lists if not _is_guarded(one)]


def _is_guarded(index_page: PaperIndexPage) -> bool:
    """By a workflow whose only task is the approval by the rule; the nearest workflow above counts."""
    ends = range(Page.steplen, len(index_page.path) + 1, Page.steplen)
    above = WorkflowPage.objects.filter(page__path__in=[index_page.path[:end] for end in ends], workflow__active=True)
    nearest = above.select_related("workflow").order_by("-page__depth").first()
    tasks = [task.specific for task in nearest.workflow.tasks] if nearest else []
    return len(tasks) == 1 and isinstance(tasks[0], ApprovalTask) and tasks[0].active


def no_workflow(index_page: PaperIndexPage) -> str:
    message = _("“%(title)s” (%(language)s, %(path)s) has no approval workflow.")
    facts = {"title": index_page.title, "language": index_page.locale.language_code, "path": index_page.url_path}
    return message % facts
