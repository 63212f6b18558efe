"""The open rounds that a user may know of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.utils import timezone

from platforms.models import PlatformAccess, PlatformPage
from platforms.permissions import user_oversees_platforms

from ..approval.models import ApprovalRound, ReviewOpening, Vote
from ..approval.seats import Register
from ..approval.standing import standing_of
from ..approval.waiting import open_rounds
from .entries import QueueEntry

if TYPE_CHECKING:
    from manassat.users.models import User


def entries_for(user: User) -> list[QueueEntry]:
    """The next due first. 7 queries, however many rounds are open."""
    register, day = Register(_open_rounds(user)), timezone.localdate()
    entries = (
        QueueEntry(one, standing_of(one, register), register.platform_of(one), user.pk, day) for one in register.rounds
    )
    oversees = user_oversees_platforms(user)
    return [entry for entry in entries if oversees or _is_known_to(user, entry)]


def titles_once_opened(user: User, numbers: set[int]) -> dict[int, str]:
    """Of those rounds, open or not, whose text the user was shown: their titles are no news."""
    shown = ReviewOpening.objects.filter(user=user, approval_round__in=numbers)
    return dict(shown.values_list("approval_round_id", "approval_round__page__draft_title"))


def _is_known_to(user: User, entry: QueueEntry) -> bool:
    """To those who coordinate the platform, wrote or submitted it, may decide on it now, or have voted on it."""
    approval_round = entry.approval_round
    is_own = user.pk in (approval_round.page.owner_id, approval_round.submitted_by_id)
    return is_own or entry.is_mine or approval_round.is_coordinated or approval_round.has_voted


def _open_rounds(user: User) -> QuerySet[ApprovalRound]:
    mine = {"approval_round": OuterRef("pk")}
    openings = ReviewOpening.objects.filter(user=user, text_hash=OuterRef("text_hash"), **mine)
    return open_rounds().annotate(
        is_coordinated=_stands_below_platforms_of(user),
        has_voted=Exists(Vote.objects.filter(voter=user, **mine)),
        is_opened=Exists(openings),
    )


def _stands_below_platforms_of(user: User) -> Exists:
    """As `platforms.permissions.user_coordinates` has it, inside the one query for all rounds."""
    keys = PlatformAccess.objects.filter(coordinators__user=user).values("platform_key")
    path = ExpressionWrapper(OuterRef("page__path"), output_field=CharField())
    platforms = PlatformPage.objects.filter(translation_key__in=keys).annotate(path_of_paper=path)
    return Exists(platforms.filter(path_of_paper__startswith=F("path")))
