"""What readers are told of a consultation, with the paper."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import DateTimeField, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from ..approval.enums import DECISIONS, LedgerEvent
from ..approval.models import Consultation, ConsultationComment, LedgerEntry

if TYPE_CHECKING:
    from ..models import PositionPaperPage

BEGINNING = Value(datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC), DateTimeField())


@dataclass(frozen=True)
class PublishedConsultation:
    """Without names: readers see what was said, not by whom."""

    closed_on: datetime.datetime
    summary: str
    comments: list[ConsultationComment]

    @property
    def accepted(self) -> int:
        return sum(bool(comment.is_accepted) for comment in self.comments)

    @property
    def not_accepted(self) -> int:
        return len(self.comments) - self.accepted


def published_consultation(paper: PositionPaperPage) -> PublishedConsultation | None:
    """The one that led to the decision whose text is public. 1 query, 2 where there is one."""
    found = _before_the_public_decision(paper).prefetch_related("comments").first()
    return PublishedConsultation(found.closed_at, found.summary, list(found.comments.all())) if found else None


def _before_the_public_decision(paper: PositionPaperPage) -> QuerySet[Consultation]:
    """And after the decision before that, whose consultation was about another text."""
    newest_first = LedgerEntry.objects.of_page(paper).order_by("-sequence")
    public = newest_first.filter(event=LedgerEvent.PUBLISHED).values("text_hash")[:1]
    decisions = newest_first.filter(event__in=DECISIONS)
    this = decisions.filter(text_hash=Subquery(public)).values("at")[:1]
    before = decisions.filter(at__lt=Subquery(this)).values("at")[:1]
    closed = Consultation.objects.filter(approval_round__page_id=paper.pk, closed_at__lte=Subquery(this))
    return closed.filter(closed_at__gt=Coalesce(Subquery(before), BEGINNING)).order_by("-closed_at")
