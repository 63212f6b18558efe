"""Those who are asked before a decision: the members, by a step of the rule, and outside experts, by a link."""

from __future__ import annotations

from django.utils import timezone

from knowledge.approval.enums import Deciders
from knowledge.approval.models import ApprovalRound, ApprovalStep, Consultation, ConsultationComment, OutsideReview
from knowledge.outsiders.validity import VALID_FOR
from manassat.users.models import User

from .approval import Cast, default_rule, vote
from .remembered import remembered

STEP = "نموذج: تشاور الأعضاء"


@remembered
def consult_after_endorsement(days: int = 7) -> ApprovalStep:
    """The default rule with a consultation as its second step."""
    rule = default_rule()
    for step in rule.steps.filter(sort_order__gte=1):
        step.sort_order += 1
        step.save()
    return ApprovalStep.objects.create(
        rule=rule,
        name_ar=STEP,
        name_en="Sample: consultation",
        deciders=Deciders.CONSULTATION,
        days=days,
        sort_order=1,
    )


@remembered
def consulted(cast: Cast, **fields: object) -> Consultation:
    """Of a paper that the platform has endorsed; the rule consults."""
    return Consultation.objects.get(approval_round=endorsed(cast, **fields))


@remembered
def endorsed(cast: Cast, **fields: object) -> ApprovalRound:
    return vote(cast.submitted(**fields), cast.coordinator)


def make_comment(consultation: Consultation, author: User, **fields: object) -> ConsultationComment:
    values = {"paragraph": 1, "quote": "نموذج: ورقة موقف", "text": "نموذج: تعليق"} | fields
    return ConsultationComment.objects.create(consultation=consultation, author=author, **values)


def make_outside_review(approval_round: ApprovalRound, **fields: object) -> OutsideReview:
    """Valid, and without its mail."""
    values = {"name": "نموذج: خبيرة", "email": "expert@example.org", "expires_at": timezone.now() + VALID_FOR} | fields
    return OutsideReview.objects.create(approval_round=approval_round, **values)
