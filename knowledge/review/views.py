"""The review screen: what is decided on, all that is known about it, and the decision bar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from platforms.permissions import user_oversees_platforms

from ..approval.decisions import cast_vote
from ..approval.enums import Choice
from ..approval.errors import GateClosedError, VoteRefusedError
from ..approval.submission import is_consultation, notice_changed_text
from .access import round_to_review
from .forms import ReassignForm, VoteForm
from .messages import tell_of_vote
from .screen import shown_to


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
        if self.approval_round.is_open:
            notice_changed_text(pk)
            self.load()
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
            voted = cast_vote(self.approval_round.pk, self.request.user, choice, text_hash=shown, reason=said["reason"])
        except (VoteRefusedError, GateClosedError) as refusal:
            form.add_error(None, str(refusal))
            return False
        tell_of_vote(self.request, voted, choice)
        return True

    def answer(self, *, status: int = 200, **forms: object) -> HttpResponse:
        response = self.render_to_response(self.get_context_data(**forms), status=status)
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_context_data(self, **forms: object) -> dict:
        shown = shown_to(self.request, self.approval_round, self.register)
        forms = {"form": VoteForm(), "reassign_form": self.get_reassign_form()} | forms
        return super().get_context_data(**shown, **forms)

    def get_reassign_form(self, *data: object) -> ReassignForm | None:
        """None for those who have no seat to give, and where nobody sits."""
        is_at_vote = self.approval_round.is_open and not is_consultation(self.approval_round.step)
        if not (is_at_vote and user_oversees_platforms(self.request.user)):
            return None
        return ReassignForm(*data, approval_round=self.approval_round, register=self.register)

    def get_header_title(self) -> str:
        return f"{self.page_title}: {self.approval_round.page.draft_title}"

    def get_breadcrumbs_items(self) -> list[dict]:
        queue = {"url": reverse("moderation_queue"), "label": _("Moderation queue")}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": self.page_title}]
