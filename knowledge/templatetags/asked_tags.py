"""From the review screen to those who are asked besides the voters."""

from __future__ import annotations

from django import template

from ..approval.models import ApprovalRound, Consultation
from ..consultation.members import user_can_answer_comments
from ..outsiders.access import user_can_invite_outsiders

register = template.Library()


@register.inclusion_tag("knowledge/review/asked.html", takes_context=True)
def ways_to_those_asked(context: dict, approval_round: ApprovalRound) -> dict:
    """What the user may not open is not shown."""
    user = context["request"].user
    consultation = Consultation.objects.filter(approval_round=approval_round).first()
    return {
        "approval_round": approval_round,
        "can_invite": user_can_invite_outsiders(user, approval_round),
        "consultation": consultation if consultation and user_can_answer_comments(user, approval_round) else None,
    }
