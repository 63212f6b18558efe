"""The federation invites: many authorities to one platform, or one authority."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View

from ..models import LocalAuthority
from .access import FederationScreen
from .invitation_forms import InvitationFilter, InvitationForm, OneInvitationForm
from .invitations import Invitations, invite


class InviteView(FederationScreen, View):
    """The filter stands in the address, the choice comes by POST; the answer to it names who was invited."""

    page_title = gettext_lazy("Invite authorities")
    header_icon = "mail"
    template_name = "platforms/membership/invite.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._answer(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if form is None or not form.is_valid():
            return self._answer(form)
        platform = self.filter.cleaned_data["platform"]
        return self._answer(None, invite(platform, form.chosen(), timezone.localdate()))

    @cached_property
    def filter(self) -> InvitationFilter:
        return InvitationFilter(self.request.GET or None)

    def _form(self, data: object = None) -> InvitationForm | None:
        """None until a platform is chosen."""
        if not self.filter.is_valid():
            return None
        return InvitationForm(data, found=self.filter.found(), shows_all=self.filter.shows_all)

    def _answer(self, form: InvitationForm | None, result: Invitations | None = None) -> HttpResponse:
        context = {"filter": self.filter, "form": form, "result": result}
        context["media"] = self.filter.media + (form.media if form else self.filter.media)
        return self.render_to_response(self.get_context_data(**context))


class InviteOneView(FederationScreen, FormView):
    """From the record of one authority."""

    page_title = gettext_lazy("Invite to a platform")
    header_icon = "mail"
    template_name = "platforms/membership/form.html"
    form_class = OneInvitationForm
    extra_context = {"submit_label": gettext_lazy("Invite")}

    @cached_property
    def local_authority(self) -> LocalAuthority:
        return get_object_or_404(LocalAuthority.objects.select_related("governorate"), pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.local_authority)

    def form_valid(self, form: OneInvitationForm) -> HttpResponse:
        platform = form.cleaned_data["platform"]
        result = invite(platform, [self.local_authority], timezone.localdate())
        names = {"authority": self.local_authority, "platform": platform.title}
        if result.invited:
            messages.success(self.request, _("%(authority)s is invited to %(platform)s.") % names)
            return redirect("membership_invitations")
        state = result.unchanged[0].get_state_display()
        words = _("Nothing was changed: on %(platform)s the state of %(authority)s is “%(state)s”.")
        form.add_error("platform", words % (names | {"state": state}))
        return self.form_invalid(form)
