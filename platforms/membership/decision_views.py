"""One request to join: what it says, and the federation's answer."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from ..enums import JoinRequestState
from ..models import JoinRequest
from .access import FederationScreen
from .join_requests import AlreadyDecidedError, accept, erase, refuse

DECISIONS = [(state.value, state.label) for state in (JoinRequestState.ACCEPTED, JoinRequestState.REFUSED)]


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(label=gettext_lazy("Decision"), choices=DECISIONS, widget=forms.RadioSelect)
    answer = forms.CharField(
        label=gettext_lazy("answer"),
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        max_length=2000,
        required=False,
        help_text=gettext_lazy("Goes to the contact person with the decision. A refusal needs its reason."),
    )

    def clean(self) -> dict:
        data = super().clean()
        if data.get("decision") == JoinRequestState.REFUSED and not data.get("answer") and "answer" not in self.errors:
            self.add_error("answer", _("Say why the request is refused."))
        return data


class OneRequest(FederationScreen):
    """A page about the request in the address."""

    header_icon = "user"

    @cached_property
    def join_request(self) -> JoinRequest:
        related = ("local_authority__governorate", "platform", "decided_by")
        return get_object_or_404(JoinRequest.objects.select_related(*related), pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.join_request)

    def get_context_data(self, **kwargs: object) -> dict:
        return super().get_context_data(**kwargs) | {"join_request": self.join_request}


class JoinRequestView(OneRequest, FormView):
    page_title = gettext_lazy("Request to join")
    template_name = "platforms/membership/join_request.html"
    form_class = DecisionForm

    def form_valid(self, form: DecisionForm) -> HttpResponse:
        decide = accept if form.cleaned_data["decision"] == JoinRequestState.ACCEPTED else refuse
        try:
            decided = decide(self.join_request.pk, self.request.user, form.cleaned_data["answer"])
        except AlreadyDecidedError as known:
            decision = known.join_request.get_state_display()
            words = _("Somebody decided this request before you: %(decision)s. Your decision was not recorded.")
            messages.error(self.request, words % {"decision": decision})
            return redirect("join_request", self.join_request.pk)
        words = _("%(decision)s: %(request)s") % {"decision": decided.get_state_display(), "request": self.join_request}
        messages.success(self.request, words)
        return redirect("join_requests")


class EraseContactView(OneRequest, TemplateView):
    """At the wish of the person whose data it is."""

    page_title = gettext_lazy("Delete the contact data")
    header_icon = "bin"
    template_name = "platforms/membership/erase_contact.html"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        erase(self.join_request.pk)
        messages.success(request, _("The contact data was deleted."))
        return redirect("join_requests")
