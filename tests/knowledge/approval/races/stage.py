"""Two platforms with short rules: a committee that needs two approvals, and reviewers of whom one suffices."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from home.models import HomePage
from knowledge.approval.enums import Deciders
from knowledge.approval.models import ApprovalRound, ApprovalRule, ApprovalStep, Committee
from knowledge.approval.provisioning import COMMITTEE
from knowledge.approval.reading import record_opening
from knowledge.workflow import reviewers_group
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.approval import Cast
from tests.factories.pages import make_platform


@dataclass
class Scene:
    """`voters` are asked at the only step of the rule."""

    cast: Cast
    voters: list[User]

    def under_vote(self) -> ApprovalRound:
        """A new paper, submitted, which all voters have opened."""
        approval_round = self.cast.submitted()
        for user in self.voters:
            record_opening(approval_round, user, approval_round.text_hash)
        return approval_round


@dataclass
class Stage:
    two_needed: Scene
    one_suffices: Scene


def build_stage() -> Stage:
    home = HomePage.objects.get(locale__language_code="ar")
    committee, reviewers = make_platform(home, "FM"), make_platform(home, "EN")
    cast = Cast(committee)
    _rule(committee, deciders=Deciders.COMMITTEE, committee=Committee.objects.get(name=COMMITTEE), quorum=2)
    _rule(reviewers, deciders=Deciders.GROUP, group=reviewers_group(), quorum=1)
    two_needed = Scene(cast, [cast.chair, cast.member])
    elsewhere = copy(cast)
    elsewhere.platform = reviewers
    return Stage(two_needed, Scene(elsewhere, [cast.reviewer, cast.other_reviewer]))


def _rule(platform: PlatformPage, **step: object) -> None:
    only = ApprovalStep(name_ar="نموذج: خطوة", **step)
    ApprovalRule(platform=platform, steps=[only]).save()
