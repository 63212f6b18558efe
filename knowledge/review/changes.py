"""What changed since the version that somebody saw last, or against what readers have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from manassat.core.editing.conflicts import compare

from ..approval.models import ReviewOpening
from ..approval.reading import last_seen_revision
from ..models import PositionPaperPage

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.admin.compare import FieldComparison
    from wagtail.models import Revision

    from ..approval.models import ApprovalRound


@dataclass(frozen=True)
class Changes:
    """`base` is None where there is nothing to compare with; `unmarked` differ in formatting alone."""

    base: Revision | None
    is_against_public: bool
    is_first_time: bool
    changes: list[FieldComparison] = field(default_factory=list)
    unmarked: list[FieldComparison] = field(default_factory=list)


def changes_shown(approval_round: ApprovalRound, paper: PositionPaperPage, request: HttpRequest) -> Changes:
    """Of `paper`, the text under vote; to be asked before its opening is recorded.

    `compare=public` in the address chooses the public text to compare with.
    """
    public = approval_round.page.live_revision if approval_round.page.live else None
    is_against_public = bool(public) and request.GET.get("compare") == "public"
    base = public if is_against_public else last_seen_revision(approval_round, request.user)
    is_first_time = not ReviewOpening.objects.filter(
        user=request.user, approval_round__page=approval_round.page_id
    ).exists()
    if base is None:
        return Changes(None, is_against_public, is_first_time)
    panel = PositionPaperPage.get_edit_handler().get_bound_panel(instance=paper, request=request, form=None)
    return Changes(base, is_against_public, is_first_time, *compare(base.as_object(), paper, panel))
