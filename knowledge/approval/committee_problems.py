"""Why a committee cannot decide as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .admin_access import users_in_the_admin
from .models import Committee, CommitteeSeat
from .rule_problems import problems_of_step


def committee_problems(committee: Committee, seats: list[CommitteeSeat]) -> list[str]:
    """One sentence each, in the active language; with `seats`, which need not be saved yet."""
    return [*ambiguous_roles(seats), *_steps(committee, seats)]


def chosen_again(seats: list[CommitteeSeat]) -> Iterator[tuple[int, str]]:
    """The place of each seat, and its field, that names somebody already named: one person has one vote."""
    named: set[int] = set()
    for place, seat in enumerate(seats):
        for field in ("user", "alternate"):
            number = getattr(seat, f"{field}_id")
            if number in named:
                yield place, field
            named |= {number} - {None}


def kept_out_of_the_admin(committee: Committee) -> Iterator[str]:
    """Holders and alternates who cannot get to a review screen."""
    within = set(users_in_the_admin().values_list("pk", flat=True))
    for seat in committee.seats.select_related("user", "alternate"):
        for user in filter(None, (seat.user, seat.alternate)):
            if user.pk not in within:
                facts = {"committee": committee.name, "user": user.get_full_name() or user.get_username()}
                yield _("“%(committee)s”: %(user)s cannot enter the admin.") % facts


def ambiguous_roles(seats: list[CommitteeSeat]) -> Iterator[str]:
    """A required seat is known by its role: another of that role would be taken for it."""
    held = Counter(seat.role for seat in seats)
    for role, label in {seat.role: seat.get_role_display() for seat in seats if seat.is_required}.items():
        if held[role] > 1:
            message = _("The role “%(role)s” is required, so only one seat may have it.")
            yield message % {"role": label}


def _steps(committee: Committee, seats: list[CommitteeSeat]) -> Iterator[str]:
    """Of rules in which the committee decides."""
    for step in committee.steps.select_related("rule__platform") if committee.pk else ():
        for _field, problem in problems_of_step(step, seats):
            yield _("Rule “%(rule)s”: %(problem)s") % {"rule": step.rule, "problem": problem}
