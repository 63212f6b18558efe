"""What was said about a text: in the editor, by outside reviewers, by the members who were consulted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Comment

from ..approval.models import ConsultationComment, OutsideReviewUse

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ..approval.models import ApprovalRound
    from ..models import PositionPaperPage


@dataclass(frozen=True)
class EditorComment:
    comment: Comment
    place: str


def editor_comments(paper: PositionPaperPage) -> list[EditorComment]:
    """Those that nobody has resolved yet, with their replies. 2 queries."""
    comments = Comment.objects.filter(page=paper.pk, resolved_at=None).select_related("user")
    rows = comments.prefetch_related("replies__user").order_by("created_at", "pk")
    return [EditorComment(comment, _place(paper, comment.contentpath)) for comment in rows]


def outside_comments(approval_round: ApprovalRound) -> QuerySet[OutsideReviewUse]:
    """Of all rounds of the paper; whether they are about the present text says their hash."""
    uses = OutsideReviewUse.objects.filter(outside_review__approval_round__page=approval_round.page_id)
    return uses.exclude(comment="").select_related("outside_review").order_by("at", "pk")


def consultation_comments(approval_round: ApprovalRound) -> QuerySet[ConsultationComment]:
    """Of all rounds of the paper."""
    comments = ConsultationComment.objects.filter(consultation__approval_round__page=approval_round.page_id)
    return comments.select_related("author", "answered_by", "consultation")


def _place(paper: PositionPaperPage, contentpath: str) -> str:
    """The field's label; of a text made of blocks also which of them."""
    name, _dot, inside = contentpath.partition(".")
    try:
        field = paper._meta.get_field(name)
    except FieldDoesNotExist:
        return ""
    label = capfirst(getattr(field, "verbose_name", "") or field.related_model._meta.verbose_name_plural)
    blocks = [block.id for block in getattr(paper, name)] if name == "body" and inside else []
    block = inside.partition(".")[0]
    return (
        _("%(field)s, part %(number)s") % {"field": label, "number": blocks.index(block) + 1}
        if block in blocks
        else label
    )
