"""Withdrawing a public paper, and publishing an approved text without a new vote."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..approval.errors import GateClosedError
from ..approval.withdrawal import publish_approved, withdraw
from .access import paper_to_publish
from .forms import WithdrawForm
from .permissions import user_can_publish_approved


class PaperScreen(WagtailAdminTemplateMixin):
    """Of one paper, for those who may publish papers."""

    def setup(self, request: HttpRequest, page_id: int) -> None:
        super().setup(request, page_id=page_id)
        self.paper = paper_to_publish(page_id, request.user)
        self.page_subtitle = self.paper.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict]:
        editor = {"url": reverse("wagtailadmin_pages:edit", args=[self.paper.pk]), "label": self.page_subtitle}
        return [*self.breadcrumbs_items, editor, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: object) -> dict:
        return super().get_context_data(**kwargs) | {"paper": self.paper}

    def to_editor(self) -> HttpResponse:
        return redirect("wagtailadmin_pages:edit", self.paper.pk)


class WithdrawView(PaperScreen, FormView):
    template_name = "knowledge/review/withdraw.html"
    page_title = gettext_lazy("Withdraw from the site")
    header_icon = "no-view"
    form_class = WithdrawForm

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if not self.paper.permissions_for_user(request.user).can_unpublish():
            messages.error(request, _("Nothing was withdrawn: this paper is not public, or it is locked."))
            return self.to_editor()
        return super().dispatch(request, page_id)

    def form_valid(self, form: WithdrawForm) -> HttpResponse:
        try:
            withdraw(self.paper, self.request.user, form.cleaned_data["reason"])
        except GateClosedError as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        facts = {"title": self.page_subtitle}
        messages.success(self.request, _("“%(title)s” is withdrawn. Readers find the reason in its place.") % facts)
        return self.to_editor()


class PublishApprovedView(PaperScreen, TemplateView):
    template_name = "knowledge/review/publish.html"
    page_title = gettext_lazy("Publish the approved text")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if not user_can_publish_approved(request.user, self.paper):
            raise Http404
        return super().dispatch(request, page_id)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        try:
            publish_approved(self.paper, request.user)
        except GateClosedError as refusal:
            return self.render_to_response(self.get_context_data(refusal=str(refusal)), status=422)
        messages.success(request, _("“%(title)s” is public as it stands now.") % {"title": self.page_subtitle})
        return self.to_editor()
