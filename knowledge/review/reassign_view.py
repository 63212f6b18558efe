"""The federation gives a seat to somebody else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ..approval.errors import VoteRefusedError
from ..approval.reassignment import reassign_seat
from .forms import ReassignForm
from .messages import tell_of_reassignment
from .views import ReviewView


class ReassignView(ReviewView):
    """The review screen again, where a seat could not be given away."""

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
