"""One line of the queue."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from ..approval.enums import SeatRole
from ..approval.models import ApprovalRound
from ..approval.standing import Standing
from ..approval.submission import is_consultation

if TYPE_CHECKING:
    from manassat.users.models import User
    from platforms.models import PlatformPage


@dataclass(frozen=True)
class QueueEntry:
    """A round as the user with the number `user_id` finds it on that day; every value is at hand without a query.

    The round brings `is_opened`: whether that user was shown the text under vote.
    """

    approval_round: ApprovalRound
    standing: Standing
    platform: PlatformPage | None
    user_id: int
    day: datetime.date

    @property
    def title(self) -> str:
        """That of the text under vote. No page is asked for it: the admin's own rule hides titles of other parts of
        the tree, while whoever has this entry is asked about just this paper.
        """
        return self.approval_round.page.draft_title or self.approval_round.page.title

    @property
    def document_type(self) -> str:
        return self.approval_round.step.rule.get_document_type_display()

    @property
    def language(self) -> str:
        return str(self.approval_round.page.locale.get_display_name())

    @property
    def step(self) -> str:
        return self.approval_round.step.name

    @property
    def waiting_days(self) -> int:
        """At its present step."""
        return (self.day - timezone.localdate(self.approval_round.step_began_at)).days

    @property
    def is_overdue(self) -> bool:
        return self.approval_round.due_on < self.day

    @property
    def is_consultation(self) -> bool:
        return is_consultation(self.approval_round.step)

    @property
    def holders(self) -> list[User]:
        """Who may vote now; at a consultation nobody does."""
        return [] if self.is_consultation else [voter.user for voter in self.standing.may_vote.values()]

    @property
    def names(self) -> list[str]:
        if self.is_consultation:
            return [_("The platform's members")]
        return [user.get_full_name() or user.get_username() for user in self.holders]

    @property
    def is_mine(self) -> bool:
        return any(user.pk == self.user_id for user in self.holders)

    @property
    def is_blocked(self) -> bool:
        return not self.is_consultation and self.standing.is_blocked

    @property
    def missing_roles(self) -> list[str]:
        """Without whose approval the step does not pass."""
        missing = () if self.is_consultation else self.standing.missing_roles
        return [str(label) for role, label in SeatRole.choices if role in missing]
