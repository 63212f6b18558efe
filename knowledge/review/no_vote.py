"""Why somebody is not asked for a vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from ..approval.enums import RoundStatus
from ..approval.models import LedgerEntry
from ..approval.standing import excluded_from
from ..approval.submission import is_consultation
from .people import names_of_voters

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..approval.models import ApprovalRound
    from ..approval.standing import Standing


def why_no_vote(user: User, approval_round: ApprovalRound, standing: Standing | None, shown: str) -> str:
    """A sentence, maybe HTML, for those who are not asked for a vote on the text with the hash `shown`; else empty."""
    if standing is None:
        return how_it_ended(approval_round)
    if is_consultation(approval_round.step):
        return _("Nobody votes while the members are consulted.")
    if user.pk in excluded_from(approval_round):
        return _("Nobody decides on their own work: you wrote, submitted or last edited this text.")
    own = next((vote for vote in standing.votes if vote.voter_id == user.pk), None)
    if own:
        return _("You have voted on this text: %(choice)s.") % {"choice": own.get_choice_display()}
    if user.pk not in standing.may_vote:
        return _others_decide(standing)
    if shown != approval_round.text_hash:
        return _("A file of this text was replaced after it was submitted: its author has to save the text again.")
    return ""


def how_it_ended(approval_round: ApprovalRound) -> str:
    facts = {"day": date_format(timezone.localdate(approval_round.closed_at))}
    if approval_round.status == RoundStatus.APPROVED:
        decisions = LedgerEntry.objects.of_page(approval_round.page).decisions()
        decision = decisions.filter(text_hash=approval_round.text_hash).last()
        facts["number"] = decision.number if decision else ""
        return _("Approved on %(day)s under the number %(number)s.") % facts
    if approval_round.status == RoundStatus.CHANGES_REQUESTED:
        return _("Changes were requested on %(day)s: the text is with its author again.") % facts
    return _("The submission was cancelled on %(day)s.") % facts


def _others_decide(standing: Standing) -> str:
    names = names_of_voters(standing)
    if not names:
        return _("At this step others decide, and none of them can vote at present.")
    isolated = format_html_join(_(", "), "<bdi>{}</bdi>", ([name] for name in names))
    return format_html(_("At this step others decide: {names}."), names=isolated)
