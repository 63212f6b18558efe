"""Recording what an authority answered, and the day on which one left."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView

from ..enums import MembershipState
from ..models import Membership
from .access import FederationScreen
from .answer_forms import AnswerForm, DayForm, LeavingForm
from .answers import StateHasChangedError


class MembershipDayView(FederationScreen, FormView):
    """Of a membership whose state is `needed`; any other has nothing to record here."""

    template_name = "platforms/membership/form.html"
    header_icon = "date"
    extra_context = {"submit_label": gettext_lazy("Record")}
    needed: MembershipState
    leads_to: str

    @cached_property
    def membership(self) -> Membership:
        rows = Membership.objects.select_related("local_authority__governorate", "platform")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.membership)

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"membership": self.membership}

    def get(self, *args: object, **kwargs: object) -> HttpResponse:
        return (
            self._say_state(self.membership) if self.membership.state != self.needed else super().get(*args, **kwargs)
        )

    def form_valid(self, form: DayForm) -> HttpResponse:
        try:
            form.record()
        except StateHasChangedError as changed:
            return self._say_state(changed.membership)
        messages.success(self.request, _("Recorded: %(membership)s") % {"membership": self.membership})
        return redirect(self.leads_to)

    def _say_state(self, membership: Membership) -> HttpResponse:
        facts = {"membership": self.membership, "state": membership.get_state_display()}
        words = _("Nothing was changed: the state of %(membership)s is “%(state)s” already.")
        messages.error(self.request, words % facts)
        return redirect(self.leads_to)


class AnswerView(MembershipDayView):
    page_title = gettext_lazy("Record the answer")
    form_class = AnswerForm
    needed = MembershipState.INVITED
    leads_to = "membership_invitations"


class LeavingView(MembershipDayView):
    page_title = gettext_lazy("Record that the authority left")
    form_class = LeavingForm
    needed = MembershipState.ACTIVE
    leads_to = "wagtailsnippets_platforms_membership:list"
