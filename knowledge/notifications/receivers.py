"""Which event of an approval leads to which mail; nothing is told before the commit."""

from __future__ import annotations

from django.db.models.signals import post_save
from django.dispatch import receiver

from manassat.core.after_commit import after_commit
from manassat.users.models import User

from ..approval.enums import Choice, LedgerEvent
from ..approval.models import ApprovalRound, LedgerEntry, Vote
from ..approval.signals import changes_requested, decided, step_opened, votes_voided
from ..approval.submission import is_consultation
from .authors import tell_of_changes, tell_of_decision
from .deciders import ask_deciders, ask_in_place_of, ask_person, tell_of_void_votes
from .facts import name_of


@receiver(step_opened)
def step_waits_for_its_deciders(approval_round: ApprovalRound, **kwargs: object) -> None:
    """After void votes the mails about them ask for the new ones, whichever step is the first to wait."""
    why = _why(approval_round)
    if is_consultation(approval_round.step) or why == LedgerEvent.VOTES_VOIDED:
        return
    if why == LedgerEvent.REASSIGNED:
        after_commit(ask_person, approval_round.pk, approval_round.reassignments.last().to_user_id)
    else:
        after_commit(ask_deciders, approval_round.pk)


@receiver(votes_voided)
def votes_count_no_more(
    approval_round: ApprovalRound, voters: list[User], editor: User | None, **kwargs: object
) -> None:
    after_commit(tell_of_void_votes, approval_round.pk, {voter.pk for voter in voters}, name_of(editor))


@receiver(post_save, sender=Vote)
def somebody_stands_in(instance: Vote, created: bool, **kwargs: object) -> None:
    if created and instance.choice == Choice.RECUSE:
        after_commit(ask_in_place_of, instance)


@receiver(changes_requested)
def text_goes_back(approval_round: ApprovalRound, by: User, reason: str, **kwargs: object) -> None:
    after_commit(tell_of_changes, approval_round.pk, by, reason)


@receiver(decided)
def text_is_approved(approval_round: ApprovalRound, entry: LedgerEntry, **kwargs: object) -> None:
    after_commit(tell_of_decision, approval_round.pk, entry)


def _why(approval_round: ApprovalRound) -> str:
    """What the ledger says last, besides that steps were passed: a consultation that was held passes by itself."""
    entries = LedgerEntry.objects.of_page(approval_round.page)
    return entries.exclude(event=LedgerEvent.STEP_PASSED).values_list("event", flat=True).last()
