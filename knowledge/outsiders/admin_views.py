"""The invitations of one round: who was asked, what came of it, and a form for one more."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..approval.models import ApprovalRound, OutsideReview, OutsideReviewUse
from .access import round_to_invite_to
from .forms import InvitationForm
from .invitations import InvitationRefusedError, invite, revoke
from .validity import Closed, why_closed


@dataclass(frozen=True)
class Invitation:
    outside_review: OutsideReview
    closed: Closed | None
    openings: list[OutsideReviewUse]
    comments: list[OutsideReviewUse]


@require_http_methods(["GET", "HEAD", "POST"])
def outsiders(request: HttpRequest, pk: int) -> HttpResponse:
    approval_round = round_to_invite_to(pk, request.user)
    outside_review = OutsideReview(approval_round=approval_round)
    form = InvitationForm(request.POST or None, instance=outside_review)
    if request.method == "POST" and form.is_valid() and _is_invited(form, request):
        words = _("%(name)s was invited. The link goes out by e-mail and is valid for 14 days.")
        messages.success(request, words % {"name": outside_review.name})
        return redirect("moderation_outsiders", pk)
    return _page(request, approval_round, form)


@require_POST
def revoke_outsider(request: HttpRequest, pk: int, outside_review_pk: int) -> HttpResponse:
    approval_round = round_to_invite_to(pk, request.user)
    outside_review = get_object_or_404(approval_round.outside_reviews, pk=outside_review_pk)
    try:
        revoke(outside_review, request.user)
    except InvitationRefusedError as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("The invitation of %(name)s was revoked.") % {"name": outside_review.name})
    return redirect("moderation_outsiders", pk)


def _is_invited(form: InvitationForm, request: HttpRequest) -> bool:
    try:
        invite(form.instance, request.user)
    except InvitationRefusedError as reason:
        form.add_error(None, str(reason))
        return False
    return True


def _invitations(approval_round: ApprovalRound) -> list[Invitation]:
    """2 queries."""
    found = []
    for outside_review in approval_round.outside_reviews.select_related("invited_by").prefetch_related("uses"):
        outside_review.approval_round = approval_round
        uses = outside_review.uses.all()
        openings, comments = [use for use in uses if not use.comment], [use for use in uses if use.comment]
        found.append(Invitation(outside_review, why_closed(outside_review), openings, comments))
    return found


def _page(request: HttpRequest, approval_round: ApprovalRound, form: InvitationForm) -> HttpResponse:
    title = approval_round.revision.object_str
    context = {
        "approval_round": approval_round,
        "invitations": _invitations(approval_round),
        "form": form,
        "header_title": title,
        "header_icon": "mail",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": approval_round.get_absolute_url(), "label": title},
            {"url": "", "label": _("Reviewers without an account"), "sublabel": title},
        ],
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "knowledge/outsiders/invitations.html", context, status=status)
