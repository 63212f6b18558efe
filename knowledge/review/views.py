"""The review screen: what is decided on, all that is known about it, and the decision bar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from platforms.permissions import user_oversees_platforms

from ..approval.decisions import cast_vote
from ..approval.enums import Choice
from ..approval.errors import GateClosedError, VoteRefusedError
from ..approval.readiness import problems_before_submission
from ..approval.reading import record_opening
from ..approval.reassignment import reassign_seat
from ..approval.standing import standing_of
from ..approval.submission import is_consultation
from ..approval.text_hash import text_hash
from .access import round_to_review
from .changes import changes_shown
from .comments import consultation_comments, editor_comments, outside_comments
from .forms import ReassignForm, VoteForm
from .messages import tell_of_reassignment, tell_of_vote
from .path import path_of
from .people import steps_in
from .standing import steps_with_votes, why_no_vote


class ReviewView(WagtailAdminTemplateMixin, View):
    """Whatever is answered shows the whole text, so each answer is recorded as an opening."""

    http_method_names = ["get", "post"]
    template_name = "knowledge/review/review.html"
    page_title = gettext_lazy("Review")
    header_icon = "clipboard-list"

    def setup(self, request: HttpRequest, pk: int) -> None:
        super().setup(request, pk=pk)
        self.load()

    def load(self) -> None:
        self.approval_round, self.register = round_to_review(self.kwargs["pk"], self.request.user)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.answer()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = VoteForm(request.POST)
        if form.is_valid() and self.casts(form):
            return redirect("moderation_queue")
        # It may have been refused because the round is another one meanwhile.
        self.load()
        return self.answer(status=422, form=form)

    def casts(self, form: VoteForm) -> bool:
        said = form.cleaned_data
        choice, shown = Choice(said["choice"]), said["text_hash"]
        try:
            decided = cast_vote(
                self.approval_round.pk, self.request.user, choice, text_hash=shown, reason=said["reason"]
            )
        except (VoteRefusedError, GateClosedError) as refusal:
            form.add_error(None, str(refusal))
            return False
        tell_of_vote(self.request, decided, choice)
        return True

    def answer(self, *, status: int = 200, **forms: object) -> HttpResponse:
        response = self.render_to_response(self.get_context_data(**forms), status=status)
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_context_data(self, **forms: object) -> dict:
        approval_round, user = self.approval_round, self.request.user
        paper = approval_round.revision.as_object()
        self.page_subtitle = paper.title
        shown, steps = text_hash(paper), steps_in(self.register)
        standing = standing_of(approval_round, self.register) if approval_round.is_open else None
        context = {
            "approval_round": approval_round,
            "paper": paper,
            "platform": self.register.platform_of(self.register.rounds[0]) if self.register.rounds else None,
            "shown": shown,
            "choices": Choice,
            "changes": changes_shown(approval_round, self.request),
            "problems": problems_before_submission(paper),
            "steps": steps_with_votes(approval_round, steps, standing),
            "editor_comments": editor_comments(paper),
            "outside_comments": outside_comments(approval_round),
            "consultation_comments": consultation_comments(approval_round),
            "path": path_of(approval_round, steps),
            "why_no_vote": why_no_vote(user, approval_round, standing, shown),
            "standing": standing,
            "today": timezone.localdate(),
            "form": VoteForm(),
            "reassign_form": self.get_reassign_form(),
        }
        record_opening(approval_round, user, shown)
        return super().get_context_data(**context | forms)

    def get_reassign_form(self, *data: object) -> ReassignForm | None:
        approval_round = self.approval_round
        is_at_vote = approval_round.is_open and not is_consultation(approval_round.step)
        if not (is_at_vote and user_oversees_platforms(self.request.user)):
            return None
        return ReassignForm(*data, approval_round=approval_round, register=self.register)

    def get_breadcrumbs_items(self) -> list[dict]:
        queue = {"url": reverse("moderation_queue"), "label": _("Moderation queue")}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": _("Review")}]


class ReassignView(ReviewView):
    """The same screen, where a seat could not be given away."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self.get_reassign_form(request.POST)
        if form is None:
            return self.answer(status=403)
        if form.is_valid() and self.reassigns(form):
            return redirect("moderation_review", pk)
        self.load()
        return self.answer(status=422, reassign_form=form)

    def reassigns(self, form: ReassignForm) -> bool:
        said = form.cleaned_data
        people = {"from_user": said["from_user"], "to_user": said["to_user"]}
        try:
            reassign_seat(self.approval_round.pk, **people, by=self.request.user, reason=said["why"])
        except VoteRefusedError as refusal:
            form.add_error(None, str(refusal))
            return False
        tell_of_reassignment(self.request, said["to_user"])
        return True
