"""Wagtail's page editor, which saves nothing over a version that its user has not seen."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page, Revision

from .conflicts import Conflict, base_of_form, conflict_between
from .windows import log_under, versions_from, window_of

# What can be done over the other version, by Wagtail's name of the action; anything else is saved as a draft first.
OVER = {
    "publish": ("action-publish", _("Publish mine over it")),
    "submit": ("action-submit", _("Submit mine over it")),
    "restart_workflow": ("action-restart-workflow", _("Submit mine over it")),
}
SAVE_OVER = ("action-save", _("Save mine over it"))


class UnseenVersionsMixin:
    """Refuses a form whose page has since been saved from elsewhere, and shows what was changed."""

    partials_template_name = "core/editing/page_edit_partials.html"

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        # One after another: between the look at the latest version and the saving nobody else may save.
        with transaction.atomic(), log_under(window_of(request), request):
            Page.objects.select_for_update(no_key=True).filter(pk=page_id).values_list("pk").first()
            return super().dispatch(request, page_id, **kwargs)

    @cached_property
    def window(self) -> uuid.UUID:
        return window_of(self.request) or uuid.uuid4()

    @cached_property
    def own_version(self) -> Revision | None:
        """The last that was saved from this very form, by autosave."""
        return versions_from(self.window, self.real_page_record, self.request).first()

    @cached_property
    def is_out_of_date(self) -> bool:
        """Wagtail asks it for autosave only; here every way of saving does."""
        if not self.latest_revision or self._is_own_or_shown_version:
            return False
        names_a_version = self.request.POST.get("loaded_revision_id") or self.request.POST.get("overwrite_revision_id")
        if window_of(self.request) and not names_a_version:
            return True  # Loaded when the page had no version yet.
        return super().is_out_of_date

    @property
    def _is_own_or_shown_version(self) -> bool:
        """An autosave that comes late, after the save it went before, is none of these: its text is the older one."""
        return not self.expects_json_response and (self.latest_revision == self.own_version or self._is_shown_version)

    @property
    def _is_shown_version(self) -> bool:
        """Whether the user chose to save over the latest version, having been shown it."""
        chosen = (self.request.GET.get("save_over"), self.request.GET.get("saved_at"))
        return chosen == (str(self.latest_revision.pk), self.latest_revision_created_at)

    @cached_property
    def is_refused(self) -> bool:
        return self.request.method == "POST" and not self.expects_json_response and self.is_out_of_date

    def form_valid(self, form: WagtailAdminPageForm) -> HttpResponse:
        if not self.is_refused:
            self.keep_first_version()
            return super().form_valid(form)
        form.restore_required_fields()
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def keep_first_version(self) -> None:
        """A page made by a loader has no version: its text would be gone with the first edit."""
        if not self.latest_revision:
            # Read anew: `self.page` already has the submitted text.
            self.page_class.objects.get(pk=self.page.pk).save_revision(changed=False, clean=False)

    def get_template_names(self) -> list[str]:
        names = super().get_template_names()
        return ["core/editing/page_edit.html"] if names == ["wagtailadmin/pages/edit.html"] else names

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs) | {"editor_window": self.window}
        return context | self.get_conflict_context() if self.is_refused else context

    def get_conflict_context(self) -> dict[str, Any]:
        """The form stays as old as it was, so that only the labelled button saves it."""
        name, label = OVER.get(self.action_name, SAVE_OVER)
        return {
            "conflict": self.get_conflict(),
            "save_over": {"name": name, "label": label, "saved_at": self.latest_revision_created_at},
            "loaded_revision_created_at": self.request.POST.get("loaded_revision_created_at", ""),
            "autosave_enabled": False,
        }

    def get_conflict(self) -> Conflict:
        panel = self.edit_handler.get_bound_panel(instance=self.page, request=self.request, form=None)
        versions = self.real_page_record.revisions
        base = self.own_version or base_of_form(self.request.POST, versions, self.latest_revision)
        return conflict_between(base, self.latest_revision, panel)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        return super().render_to_response(context, **({"status": 409} if self.is_refused else {}) | kwargs)


class PageEditView(UnseenVersionsMixin, EditView):
    pass


class PageRevertView(UnseenVersionsMixin, RevisionsRevertView):
    pass
