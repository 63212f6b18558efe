"""Comments on paragraphs, and the answer to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..approval.locks import locked_round
from ..approval.models import Consultation, ConsultationComment
from .errors import ConsultationRefusedError
from .paragraphs import Paragraph
from .state import ConsultationState, state_of

if TYPE_CHECKING:
    from manassat.users.models import User

ANSWERABLE = (ConsultationState.OPEN, ConsultationState.PAUSED, ConsultationState.ANSWERING)


@transaction.atomic
def comment_on(consultation_id: int, paragraph: Paragraph, text: str, *, by: User, text_hash: str) -> None:
    """`text_hash` is that of the text in which `by` read the paragraph. Raises `ConsultationRefusedError`."""
    consultation = locked_consultation(consultation_id)
    if state_of(consultation) != ConsultationState.OPEN:
        raise ConsultationRefusedError(_("No comments are taken at present. Nothing was sent."))
    if consultation.text_hash != text_hash:
        raise ConsultationRefusedError(_("The text has changed since you opened it. Please read it again."))
    ConsultationComment.objects.create(
        consultation=consultation, author=by, paragraph=paragraph.place, quote=paragraph.quote, text=text
    )


@transaction.atomic
def answer(comment: ConsultationComment, *, by: User, is_accepted: bool, why: str) -> None:
    """May be changed until the consultation is closed. Raises `ConsultationRefusedError`."""
    if state_of(locked_consultation(comment.consultation_id)) not in ANSWERABLE:
        raise ConsultationRefusedError(_("This consultation is over: its answers stay as they are."))
    comment.is_accepted, comment.answer = is_accepted, why
    comment.answered_by, comment.answered_at = by, timezone.now()
    comment.save(update_fields=["is_accepted", "answer", "answered_by", "answered_at"])


def locked_consultation(consultation_id: int) -> Consultation:
    """With its round, as both stand now. Inside a transaction."""
    round_id = Consultation.objects.values_list("approval_round_id", flat=True).get(pk=consultation_id)
    approval_round = locked_round(round_id)
    consultation = Consultation.objects.get(pk=consultation_id)
    consultation.approval_round = approval_round
    return consultation


@dataclass(frozen=True)
class Commented:
    """`paragraph` is None for comments on what is no longer in the text."""

    paragraph: Paragraph | None
    comments: list[ConsultationComment]


def beside_paragraphs(paragraphs: list[Paragraph], comments: Iterable[ConsultationComment]) -> list[Commented]:
    """All paragraphs with their comments; a paragraph that has moved keeps its own."""
    by_place = {paragraph.place: paragraph for paragraph in paragraphs}
    by_quote = {paragraph.quote: paragraph for paragraph in reversed(paragraphs)}
    found: dict[int, list[ConsultationComment]] = defaultdict(list)
    for comment in comments:
        there = by_place.get(comment.paragraph)
        there = there if there and there.quote == comment.quote else by_quote.get(comment.quote)
        found[there.place if there else 0].append(comment)
    rows = [Commented(paragraph, found[paragraph.place]) for paragraph in paragraphs]
    return [*rows, Commented(None, found[0])] if found[0] else rows
