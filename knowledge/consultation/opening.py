"""A round reaches the consultation of its rule: the members are asked, or have been asked already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse

from manassat.core.mail import queue_mail, recipients_among
from manassat.core.mail.letters import site_url
from platforms.belonging import nearest_platform

from ..approval.decisions import pass_step
from ..approval.enums import LedgerEvent
from ..approval.ledger import append
from ..approval.locks import lock_page
from ..approval.models import ApprovalRound, Consultation, LedgerEntry
from ..approval.submission import is_consultation
from .members import members_consulted_on

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def consult(approval_round: ApprovalRound, **kwargs: object) -> None:
    """At the consultation step, in the transaction that reached it.

    One that was interrupted by a change of the text goes on with the new text; where the members have been heard since
    the last decision the step passes by itself.
    """
    if not is_consultation(approval_round.step):
        return
    lock_page(approval_round.page_id)
    if were_heard(approval_round.page):
        # Opens the next step, for which this is called again.
        pass_step(approval_round, None)
        return
    consultation = Consultation.objects.filter(approval_round=approval_round).first()
    if not consultation or consultation.text_hash != approval_round.text_hash:
        _open(consultation or Consultation(approval_round=approval_round), approval_round)


def were_heard(paper: PositionPaperPage) -> bool:
    closed = Consultation.objects.filter(approval_round__page=paper.pk, closed_at__isnull=False)
    decision = LedgerEntry.objects.of_page(paper).decisions().last()
    return (closed.filter(closed_at__gt=decision.at) if decision else closed).exists()


def _open(consultation: Consultation, approval_round: ApprovalRound) -> None:
    consultation.text_hash, consultation.closes_on = approval_round.text_hash, approval_round.due_on
    consultation.save()
    _tell_members(consultation, approval_round)
    append(
        LedgerEvent.CONSULTATION_OPENED,
        approval_round.page,
        text_hash=approval_round.text_hash,
        **approval_round.step.on_record,
        closes_on=consultation.closes_on.isoformat(),
    )


def _tell_members(consultation: Consultation, approval_round: ApprovalRound) -> None:
    paper = approval_round.page
    platform = nearest_platform(paper)
    facts = {
        "title": approval_round.revision.object_str,
        "platform": platform.title if platform else "",
        "closes_on": consultation.closes_on,
        # Asked while the mail is written, so that the page is of its reader's language.
        "consultation_url": partial(_address, consultation.pk),
    }
    queue_mail("consultation_opened", facts, recipients_among(members_consulted_on(paper)))


def _address(consultation_id: int) -> str:
    return site_url(reverse("consultation", args=[consultation_id]))
