"""The members' own pages: never the same for everybody, never kept by a cache."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from ..approval.models import Consultation
from .errors import ConsultationRefusedError
from .forms import CommentForm
from .members import consultations_of, user_can_answer_comments, user_is_consulted_on
from .paragraphs import Paragraph, paragraphs_of
from .remarks import beside_paragraphs, comment_on
from .state import ConsultationState, is_on_present_text, state_of

ROUND = ("approval_round__page__locale", "approval_round__step", "approval_round__revision")


def for_members(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return cache_control(private=True, no_store=True)(wrapped)


@require_safe
@for_members
def my_consultations(request: HttpRequest) -> HttpResponse:
    rows = [(one, state_of(one)) for one in consultations_of(request.user)]
    return render(request, "knowledge/consultation/my_consultations.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@for_members
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """404 for whoever is not asked: not even the title is told."""
    found = get_object_or_404(Consultation.objects.select_related(*ROUND), pk=pk)
    if not user_is_consulted_on(request.user, found.approval_round.page):
        raise Http404
    paragraphs = _paragraphs(found)
    if request.method != "POST":
        return _page(request, found, paragraphs)
    form = CommentForm(request.POST)
    place = _commented(form, paragraphs, found, request)
    if place is None:
        return _page(request, found, paragraphs, form)
    messages.success(request, _("Your comment was sent."))
    return redirect(f"{request.path}#paragraph-{place}")


def _commented(form: CommentForm, paragraphs: list[Paragraph], found: Consultation, request: HttpRequest) -> int | None:
    """The place of the paragraph; None where something is wrong, which the form then says."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    paragraph = next((one for one in paragraphs if one.place == said["paragraph"]), None)
    try:
        if paragraph is None:
            raise ConsultationRefusedError(_("There is no such paragraph."))
        comment_on(found.pk, paragraph, said["text"], by=request.user, text_hash=said["text_hash"])
    except ConsultationRefusedError as reason:
        form.add_error(None, str(reason))
        return None
    return paragraph.place


def _paragraphs(found: Consultation) -> list[Paragraph]:
    """None once the text is another: drafts are not the members' business."""
    return paragraphs_of(found.approval_round.revision.as_object()) if is_on_present_text(found) else []


def _page(
    request: HttpRequest, found: Consultation, paragraphs: list[Paragraph], form: CommentForm | None = None
) -> HttpResponse:
    approval_round, state = found.approval_round, state_of(found)
    context = {
        "consultation": found,
        "title": approval_round.revision.object_str if paragraphs else approval_round.page.title,
        "state": state,
        "is_open": state == ConsultationState.OPEN,
        "rows": beside_paragraphs(paragraphs, found.comments.select_related("author")),
        "form": form or CommentForm(initial={"text_hash": found.text_hash}),
        "asked_place": form.data.get("paragraph") if form else None,
        "paper_language": get_language_info(approval_round.page.locale.language_code),
        "can_answer": user_can_answer_comments(request.user, approval_round),
    }
    return render(request, "knowledge/consultation/consultation.html", context, status=422 if form else 200)
