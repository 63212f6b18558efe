"""A plan against its delivery, for those who answer for it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ..models import PlannedActivity, WorkPlanPage
from .delivery import delivery_of, user_can_follow
from .forms import DropForm
from .services import RowError, drop, make_activity


@require_GET
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, _plan(request, pk))


@require_POST
def make(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    plan = _plan(request, pk)
    row = get_object_or_404(PlannedActivity, pk=row_pk, page=plan)
    try:
        activity = make_activity(row, request.user)
    except RowError as reason:
        messages.error(request, str(reason))
        return redirect("work_plan_delivery", plan.pk)
    return redirect("wagtailadmin_pages:edit", activity.pk)


@require_POST
def drop_row(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    plan = _plan(request, pk)
    row = get_object_or_404(PlannedActivity, pk=row_pk, page=plan)
    form = DropForm(request.POST, prefix=str(row.pk))
    if not form.is_valid():
        return _page(request, plan, refused=(row.pk, form), status=422)
    if plan.permissions_for_user(request.user).page_locked():
        messages.error(request, _("The plan is locked while it is reviewed."))
        return redirect("work_plan_delivery", plan.pk)
    try:
        is_public = drop(row, form.cleaned_data["reason"], request.user)
    except RowError as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _drop_message(plan, is_public))
    return redirect("work_plan_delivery", plan.pk)


def _drop_message(plan: WorkPlanPage, is_public: bool) -> str:
    if plan.live and not is_public:
        return _("Dropped in the draft. Submit the plan: readers see it once the federation approves.")
    return _("The activity is dropped.")


def _plan(request: HttpRequest, pk: int) -> WorkPlanPage:
    """404 for everybody else: not even the title is told."""
    plan = get_object_or_404(WorkPlanPage.objects.select_related("locale"), pk=pk)
    if not user_can_follow(request.user, plan):
        raise Http404
    return plan


def _page(
    request: HttpRequest, plan: WorkPlanPage, *, refused: tuple[int, DropForm] | None = None, status: int = 200
) -> HttpResponse:
    platform = plan.get_parent()
    context = {
        "plan": plan,
        "delivery": delivery_of(plan, request.user, timezone.localdate(), refused),
        "header_title": plan.title,
        "header_icon": "tasks",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_explore", args=[platform.pk]), "label": platform.title},
            {"url": reverse("wagtailadmin_pages:edit", args=[plan.pk]), "label": plan.title},
            {"url": "", "label": _("Plan and delivery"), "sublabel": plan.title},
        ],
    }
    return TemplateResponse(request, "platforms/admin/work_plan_delivery.html", context, status=status)
