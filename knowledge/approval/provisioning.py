"""The federation's default rules, its committee and the groups behind them."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from .enums import Deciders, DocumentType
from .models import ApprovalRule, ApprovalStep, Committee

# Looked up again, so never translated (see platforms/groups.py).
COMMITTEE = "لجنة الاعتماد"
COMMITTEES_GROUP = "الاتحاد: لجان الاعتماد"


def committees_group() -> Group:
    """Whoever holds a seat, or stands in for a holder: the way into the admin (`membership.py`)."""
    group, is_new = Group.objects.get_or_create(name=COMMITTEES_GROUP)
    if is_new:
        group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


@transaction.atomic
def default_rules(reviewers: Group) -> None:
    """Made where they are missing, otherwise left as they are."""
    if not ApprovalRule.objects.filter(platform=None, document_type=DocumentType.POSITION_PAPER).exists():
        committee, _is_new = Committee.objects.get_or_create(name=COMMITTEE)
        _make_rule(DocumentType.POSITION_PAPER, *_paper_steps(reviewers, committee))
    if not ApprovalRule.objects.filter(platform=None, document_type=DocumentType.TRANSLATION).exists():
        _make_rule(DocumentType.TRANSLATION, _translation_step(reviewers))


def _paper_steps(reviewers: Group, committee: Committee) -> list[ApprovalStep]:
    return [
        ApprovalStep(
            name_ar="إقرار المنصة",
            name_en="Endorsement by the platform",
            deciders=Deciders.COORDINATION,
            days=5,
            alternates=reviewers,
        ),
        ApprovalStep(
            name_ar="مراجعة الاتحاد",
            name_en="Review by the federation",
            deciders=Deciders.GROUP,
            group=reviewers,
            days=7,
        ),
        ApprovalStep(
            name_ar="اعتماد اللجنة",
            name_en="Approval by the committee",
            deciders=Deciders.COMMITTEE,
            committee=committee,
            quorum=2,
            days=10,
        ),
    ]


def _translation_step(reviewers: Group) -> ApprovalStep:
    return ApprovalStep(
        name_ar="مراجعة الترجمة", name_en="Review of the translation", deciders=Deciders.GROUP, group=reviewers, days=7
    )


def _make_rule(document_type: DocumentType, *steps: ApprovalStep) -> None:
    for place, step in enumerate(steps):
        step.sort_order = place
    ApprovalRule(document_type=document_type, steps=list(steps)).save()
