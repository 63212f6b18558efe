"""Which rounds wait for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .models import ApprovalRound
from .seats import Register
from .standing import standing_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from manassat.users.models import User


def open_rounds() -> QuerySet[ApprovalRound]:
    """With all that a list tells of them but the text. 1 query."""
    related = ("page__locale", "page__owner", "step__rule", "revision__user", "submitted_by", "task_state")
    heavy = ("revision__content", "page__body", "page__problem", "page__evidence", "page__attachments")
    return ApprovalRound.objects.open().select_related(*related).defer(*heavy).order_by("due_on", "pk")


def rounds_waiting_for(user: User) -> list[ApprovalRound]:
    """7 queries, however many rounds are open."""
    register = Register(open_rounds())
    return [one for one in register.rounds if user.pk in standing_of(one, register).may_vote]
