"""Two admin views of an activity: the copy and the report."""

from __future__ import annotations

from functools import partial

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.telepath import JSContext
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..event_times import is_over
from ..models import BaseActivityPage
from .access import activity_to_edit
from .copying import copy_to_new_day
from .report_form import ReportForm, report_differences, report_panel
from .reports import publish_report, save_report, unpublished_besides_the_report


class ActivityView(WagtailAdminTemplateMixin, View):
    """404 before anything else for what the user may not edit. `purpose` says what the view is for."""

    purpose: str

    def setup(self, request: HttpRequest, page_id: int) -> None:
        super().setup(request, page_id=page_id)
        self.activity = activity_to_edit(page_id, request.user)

    def get_page_title(self) -> str:
        return f"{self.purpose}: {self.activity.get_admin_display_title()}"

    def get_breadcrumbs_items(self) -> list[dict]:
        editor = reverse("wagtailadmin_pages:edit", args=[self.activity.pk])
        way = [{"url": editor, "label": self.activity.get_admin_display_title()}, {"url": "", "label": self.purpose}]
        return [*self.breadcrumbs_items, *way]

    def to_editor(self, page: BaseActivityPage) -> HttpResponse:
        return redirect("wagtailadmin_pages:edit", page.pk)


class CopyActivityView(ActivityView):
    template_name = "platforms/admin/copy_activity.html"
    header_icon = "copy"
    purpose = gettext_lazy("Copy to a new day")

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data(activity=self.activity))

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        copied = copy_to_new_day(self.activity, request.user)
        messages.success(request, _("This is the new draft. Give it its title and its day."))
        return self.to_editor(copied)


class ReportView(ActivityView):
    """On top of the latest draft, so that nobody's unpublished work is lost."""

    template_name = "platforms/admin/activity_report.html"
    header_icon = "form"
    purpose = gettext_lazy("Report")

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if reason := self._reason_to_wait():
            messages.warning(request, reason)
            return self.to_editor(self.activity)
        return super().dispatch(request, page_id)

    def _reason_to_wait(self) -> str:
        if not is_over(self.activity, timezone.localdate()):
            return _("The report is written after the day. Check the day of this activity if it is over already.")
        if self.permissions.page_locked():
            return _("The page is locked. Whoever locked it has to unlock it before the report can be written.")
        return ""

    @cached_property
    def permissions(self) -> object:
        return self.activity.permissions_for_user(self.request.user)

    @cached_property
    def draft(self) -> BaseActivityPage:
        return self.activity.get_latest_revision_as_object()

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self._answer(self._form())

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        before = self.activity.get_latest_revision_as_object()
        form = self._form(request.POST, request.FILES)
        publishes = "publish" in request.POST and self.permissions.can_publish()
        if not form.is_valid() or (publishes and (form.refuse_empty_report() or form.refuse_other_language())):
            messages.validation_error(request, _("The report has not been saved."), form)
            return self._answer(form)
        if self._was_changed_meanwhile():
            self._tell_what_changed(before)
            return self._answer(form)
        draft = form.save(commit=False)
        return self._publish(form, draft) if publishes else self._save(draft)

    def _form(self, *data: object) -> ReportForm:
        form_class = report_panel(type(self.draft)).get_form_class()
        return form_class(
            *data, instance=self.draft, parent_page=self.activity.get_parent(), for_user=self.request.user
        )

    def _was_changed_meanwhile(self) -> bool:
        return self.request.POST.get("based_on") != str(self.activity.latest_revision_id or "")

    def _tell_what_changed(self, now: BaseActivityPage) -> None:
        seen = self.request.POST.get("based_on", "")
        revision = self.activity.revisions.filter(pk=seen).first() if seen.isdecimal() else None
        differing = report_differences(revision.as_object(), now) if revision else []
        author = self.activity.latest_revision.user if self.activity.latest_revision else None
        text = _("%(author)s saved this page while you wrote. Changed in the report: %(fields)s.") % {
            "author": author or _("Somebody"),
            "fields": _(", ").join(differing) or _("nothing"),
        }
        messages.warning(
            self.request, f"{text} {_('Nothing is lost: what you wrote is below. Save again to keep it.')}"
        )

    def _save(self, draft: BaseActivityPage) -> HttpResponse:
        return self._done(partial(save_report, draft, self.request.user), _("The report is saved as a draft."))

    def _publish(self, form: ReportForm, draft: BaseActivityPage) -> HttpResponse:
        work = partial(
            publish_report, draft, self.request.user, with_other_changes="with_other_changes" in self.request.POST
        )
        return self._done(work, _("The report is published: readers now find the record of the day."), form)

    def _done(self, work: partial, text: str, form: ReportForm | None = None) -> HttpResponse:
        try:
            notices = work() or []
        except ValidationError as error:
            page_says = " ".join(error.messages)
            messages.error(self.request, _("The page cannot be saved as it is: %(reason)s") % {"reason": page_says})
            return self._answer(form or self._form(self.request.POST, self.request.FILES))
        buttons = [messages.button(self.activity.url, _("View live"))] if form else []
        messages.success(self.request, text, buttons=buttons)
        for notice in notices:
            messages.info(self.request, notice)
        return self.to_editor(self.activity)

    def _answer(self, form: ReportForm) -> HttpResponse:
        panel = report_panel(type(self.draft)).get_bound_panel(instance=form.instance, request=self.request, form=form)
        script = JSContext()
        packed = script.pack(panel)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                panel=panel,
                edit_handler_data=packed,
                media=MediaContainer([panel, form, script]).media,
                action_url=reverse("activity_report", args=[self.activity.pk]),
                activity=self.activity,
                can_publish=self.permissions.can_publish(),
                unpublished=unpublished_besides_the_report(self.activity.get_latest_revision_as_object()),
            )
        )
