"""Ways round the gate that do not lead through a paper's own `save()`, and Wagtail's workflow ending by itself."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Model, ProtectedError
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.signals import pre_page_move, task_approved, task_cancelled, task_rejected, workflow_approved

from ..models import PositionPaperPage
from ..permissions import is_bound
from .enums import LedgerEvent, RoundStatus
from .errors import GateClosedError
from .gate import require_decision_on_revision, settle
from .ledger import append
from .locks import lock_page
from .membership import sync_committees
from .models import ApprovalRound, ApprovalRule, ApprovalStep, CommitteeSeat, LedgerEntry
from .submission import close_round
from .untouchable import is_on_record

ENDED = (WorkflowState.STATUS_APPROVED, WorkflowState.STATUS_CANCELLED)


@receiver(post_save, sender=Page)
def gate_of_the_bare_page(instance: Page, **kwargs: object) -> None:
    """Somebody saved the paper as a page without its type; `Page.save()` is one transaction, so this undoes it."""
    if _is_of_a_paper(instance):
        settle(instance.pk)


@receiver(pre_save, sender=Revision)
def gate_of_schedules(instance: Revision, **kwargs: object) -> None:
    if instance.approved_go_live_at and _is_of_a_paper(instance):
        require_decision_on_revision(instance)


@receiver(pre_delete, sender=Revision)
def keep_what_was_relied_on(instance: Revision, origin: object, **kwargs: object) -> None:
    """`purge_revisions` goes past what is protected; with a page that goes away its revisions go too."""
    is_by_itself = Revision in (type(origin), getattr(origin, "model", None))
    is_under_vote = ApprovalRound.objects.open().filter(revision=instance)
    if is_by_itself and _is_of_a_paper(instance) and (is_on_record(instance) or is_under_vote.exists()):
        raise ProtectedError("Somebody has relied on this revision.", {instance})


@receiver(post_save, sender=Revision)
def record_schedule(instance: Revision, **kwargs: object) -> None:
    if not (instance.approved_go_live_at and _is_of_a_paper(instance)):
        return
    day = instance.approved_go_live_at.isoformat()
    known = LedgerEntry.objects.filter(page_id=int(instance.object_id), event=LedgerEvent.SCHEDULED).last()
    if not known or (known.data["revision"], known.data["go_live_at"]) != (instance.pk, day):
        paper = instance.as_object()
        append(LedgerEvent.SCHEDULED, paper, revision=instance.pk, go_live_at=day)


@receiver(pre_delete, sender=PositionPaperPage)
def keep_what_was_decided(instance: PositionPaperPage, **kwargs: object) -> None:
    """A number that readers have seen keeps its page: at least the word that it was withdrawn."""
    if ApprovalRound.objects.open().filter(page=instance).exists():
        message = _("“%(title)s” is under vote: take the submission back before you delete it.")
        raise GateClosedError(message % {"title": instance.title})
    if LedgerEntry.objects.of_page(instance).decisions().exists():
        message = _("“%(title)s” has been decided on and stays: withdraw it instead of deleting it.")
        raise GateClosedError(message % {"title": instance.title})


@receiver(pre_page_move)
def keep_bound_papers_in_their_list(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: object
) -> None:
    """A paper belongs where it was decided on; a whole platform may move with its papers."""
    if _is_of_a_paper(instance) and parent_page_before.pk != parent_page_after.pk and is_bound(instance):
        raise GateClosedError(_("A position paper that is under vote or was decided on stays with its platform."))


@receiver(pre_delete, sender=ApprovalRule)
@receiver(pre_delete, sender=ApprovalStep)
def keep_rules_under_way(instance: ApprovalRule | ApprovalStep, **kwargs: object) -> None:
    """A step of a rule goes as long as no paper stands at it."""
    if instance.rounds.open().exists():
        message = _("“%(rule)s” is in use: papers are under vote by it. Let them end first, or change it.")
        raise GateClosedError(message % {"rule": instance})


@receiver(post_save, sender=CommitteeSeat)
@receiver(post_delete, sender=CommitteeSeat)
def seats_open_the_admin(**kwargs: object) -> None:
    sync_committees()


@receiver(pre_save, sender=WorkflowState)
@receiver(pre_save, sender=TaskState)
@transaction.atomic
def one_after_another(instance: WorkflowState | TaskState, **kwargs: object) -> None:
    """Wagtail's own methods take no lock: they wait here, and what has ended meanwhile stays as it ended."""
    state = instance if isinstance(instance, WorkflowState) else instance.workflow_state
    if not _is_of_a_paper(state):
        return
    lock_page(int(state.object_id))
    ended = WorkflowState.objects.filter(pk=state.pk, status__in=ENDED).exclude(status=state.status)
    if ended.exists():
        raise GateClosedError(_("This has been decided meanwhile."))


@receiver(task_approved)
@receiver(task_rejected)
def only_by_votes(instance: TaskState, **kwargs: object) -> None:
    """Wagtail's own approve and reject, by whatever way: undone while the round is open."""
    if ApprovalRound.objects.open().filter(task_state=instance.pk).exists():
        raise GateClosedError(_("Position papers are decided on the review screen."))


@receiver(workflow_approved)
def only_with_its_round(instance: WorkflowState, **kwargs: object) -> None:
    """Wagtail's workflow finished past its task, on a text that was decided on before."""
    if ApprovalRound.objects.open().filter(task_state__workflow_state=instance.pk).exists():
        raise GateClosedError(_("Position papers are decided on the review screen."))


@receiver(task_cancelled)
@transaction.atomic
def close_with_the_task(instance: TaskState, user: object = None, **kwargs: object) -> None:
    """The author takes the submission back, or Wagtail ends the workflow."""
    approval_round = ApprovalRound.objects.open().filter(task_state=instance.pk).select_related("page__locale").first()
    if approval_round:
        close_round(approval_round, RoundStatus.CANCELLED)
        append(LedgerEvent.CANCELLED, approval_round.page, by=user, text_hash=approval_round.text_hash)


def _is_of_a_paper(row: Model) -> bool:
    return row.content_type_id is not None and row.content_type.model_class() is PositionPaperPage
