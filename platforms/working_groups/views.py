"""A member's own page and the files of the group: never the same for everybody, never kept by a cache."""

from __future__ import annotations

from django.contrib.auth.views import redirect_to_login
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from manassat.media.private import send_private_file

from ..models import MeetingNoteFile
from .lists import working_groups_of
from .note_permissions import user_can_read_note


@require_safe
@cache_control(private=True, no_store=True)
def my_working_groups(request: HttpRequest) -> HttpResponse:
    """The groups in which the signed-in user has a seat, with the names of their members and their notes."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
    response = render(request, "platforms/my_working_groups.html", {"groups": working_groups_of(request.user)})
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def meeting_note_file(request: HttpRequest, page_id: int, pk: int) -> FileResponse:
    """404 for everybody else, signed in or not."""
    row = get_object_or_404(MeetingNoteFile.objects.select_related("page"), page_id=page_id, pk=pk)
    if not user_can_read_note(request.user, row.page):
        raise Http404
    try:
        response = send_private_file(row.file)
    except FileNotFoundError:
        raise Http404 from None
    response["X-Robots-Tag"] = "noindex"
    return response
