"""What the desk's buttons do."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from wagtail.models import Page

from platforms.models import ContentCheck, PlatformPage
from platforms.plans.drafts import ensure_plan_draft

from .care import is_ageing
from .errands import edit_url


@require_POST
def confirm_still_valid(request: HttpRequest, page_id: int) -> HttpResponse:
    """Whoever may edit the page says that it is still right; everybody else does not learn that there is one."""
    page = get_object_or_404(Page, pk=page_id)
    if not is_ageing(page) or not page.permissions_for_user(request.user).can_edit():
        raise Http404
    checked = {"checked_on": timezone.localdate(), "checked_by": request.user}
    ContentCheck.objects.update_or_create(page=page, defaults=checked)
    messages.success(request, gettext("Noted: “%(title)s” is still right.") % {"title": page.title})
    return redirect("wagtailadmin_home")


@require_POST
def new_plan(request: HttpRequest, platform_id: int) -> HttpResponse:
    """The platform's plan for today, made as an empty draft where there is none."""
    platform = get_object_or_404(PlatformPage, pk=platform_id)
    if not platform.permissions_for_user(request.user).can_add_subpage():
        raise Http404
    return redirect(edit_url(ensure_plan_draft(platform, timezone.localdate())))
