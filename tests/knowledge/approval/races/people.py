"""Everybody who may come near a paper, some of them rightly."""

from __future__ import annotations

from knowledge.approval.models import ApprovalRound
from knowledge.approval.seats import Register
from knowledge.approval.standing import standing_of
from manassat.users.models import User
from tests.factories.approval import Cast
from tests.factories.people import make_user


class Crowd:
    def __init__(self, cast: Cast) -> None:
        stranger, superuser = make_user("stranger"), make_user("superuser")
        superuser.is_superuser = True
        superuser.save()
        asked = [cast.coordinator, cast.deputy, cast.reviewer, cast.other_reviewer]
        committee = [cast.chair, cast.member, cast.other_member]
        self.cast, self.superuser = cast, superuser
        self.everybody = [cast.author, *asked, *committee, stranger, superuser]


def asked_now(approval_round: ApprovalRound) -> list[User]:
    standing = standing_of(approval_round, Register([approval_round]))
    return [voter.user for _number, voter in sorted(standing.may_vote.items())]
