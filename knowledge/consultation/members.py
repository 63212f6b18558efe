"""Who is consulted, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet

from platforms.belonging import nearest_platform, platform_of, platforms_above
from platforms.models import PlatformAccess, PlatformPage
from platforms.permissions import coordinated_paths, user_coordinates, user_oversees_platforms

from ..approval.models import ApprovalRound, Consultation

if TYPE_CHECKING:
    from uuid import UUID

    from manassat.users.models import User

    from ..models import PositionPaperPage


def members_consulted_on(paper: PositionPaperPage) -> QuerySet[User]:
    """Accounts in the working groups of the paper's platform or region, and whoever coordinates it."""
    return get_user_model().objects.filter(groups__in=_groups(paper), is_active=True).distinct()


def user_is_consulted_on(user: User, paper: PositionPaperPage) -> bool:
    return user.is_authenticated and members_consulted_on(paper).filter(pk=user.pk).exists()


def user_can_answer_comments(user: User, approval_round: ApprovalRound) -> bool:
    """Whoever wrote the paper, submitted it, coordinates its platform, or oversees all."""
    own = {approval_round.page.owner_id, approval_round.submitted_by_id}
    is_theirs = user.is_active and (user.pk in own or user_coordinates(user, approval_round.page))
    return is_theirs or user_oversees_platforms(user)


def consultations_of(user: User) -> list[Consultation]:
    """Those under way on the user's platforms, the first to end first. 4 queries, however many there are."""
    keys = set(PlatformAccess.objects.filter(members__in=user.groups.all()).values_list("platform_key", flat=True))
    coordinated = tuple(coordinated_paths(user))
    platforms = list(PlatformPage.objects.only("path", "depth", "translation_key"))
    running = Consultation.objects.filter(closed_at=None, approval_round__in=ApprovalRound.objects.open())
    running = running.select_related("approval_round__page__locale", "approval_round__step", "approval_round__revision")
    return [
        one
        for one in running.order_by("closes_on", "pk")
        if _belongs(one.approval_round.page, platforms, keys) or one.approval_round.page.path.startswith(coordinated)
    ]


def _belongs(paper: PositionPaperPage, platforms: list[PlatformPage], keys: set[UUID]) -> bool:
    nearest = platform_of(paper, platforms)
    return bool(nearest and nearest.translation_key in keys)


def _groups(paper: PositionPaperPage) -> QuerySet[Group]:
    """A region has working groups of its own; those who coordinate its platform coordinate it too."""
    nearest = nearest_platform(paper)
    above = PlatformAccess.objects.filter(platform_key__in=platforms_above(paper).values("translation_key"))
    own = PlatformAccess.objects.filter(platform_key=nearest.translation_key if nearest else None)
    return Group.objects.filter(Q(pk__in=above.values("coordinators")) | Q(pk__in=own.values("members")))
