"""Answering the comments of one consultation, and closing it."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ..approval.models import Consultation, ConsultationComment
from .closing import close, why_not_closed
from .errors import ConsultationRefusedError
from .forms import AnswerForm, ClosingForm
from .members import user_can_answer_comments, user_is_consulted_on
from .remarks import ANSWERABLE, answer
from .state import state_of

ROUND = ("approval_round__page", "approval_round__step", "approval_round__revision")


@require_safe
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, _consultation(request, pk))


@require_POST
def answer_comment(request: HttpRequest, pk: int, comment_pk: int) -> HttpResponse:
    found = _consultation(request, pk)
    form = AnswerForm(request.POST, instance=get_object_or_404(found.comments, pk=comment_pk))
    if not form.is_valid():
        return _page(request, found, refused=form)
    said = form.cleaned_data
    try:
        answer(form.instance, by=request.user, is_accepted=said["is_accepted"], why=said["answer"])
    except ConsultationRefusedError as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("The answer was saved."))
    return redirect(f"{reverse('moderation_consultation', args=[pk])}#comment-{comment_pk}")


@require_POST
def close_consultation(request: HttpRequest, pk: int) -> HttpResponse:
    found = _consultation(request, pk)
    form = ClosingForm(request.POST, instance=found)
    if not form.is_valid():
        return _page(request, found, closing=form)
    try:
        close(pk, by=request.user, summary=form.cleaned_data["summary"])
    except ConsultationRefusedError as reason:
        form.add_error(None, str(reason))
        return _page(request, _consultation(request, pk), closing=form)
    messages.success(request, _("The consultation is closed. The paper goes on to its next step."))
    return redirect("moderation_consultation", pk)


def _consultation(request: HttpRequest, pk: int) -> Consultation:
    """404 for everybody else: not even the title is told."""
    found = get_object_or_404(Consultation.objects.select_related(*ROUND), pk=pk)
    if not user_can_answer_comments(request.user, found.approval_round):
        raise Http404
    return found


def _answers(
    found: Consultation, refused: AnswerForm | None
) -> Iterator[tuple[ConsultationComment, AnswerForm | None]]:
    """Each comment with the form for its answer, as long as it can be answered."""
    is_answerable = state_of(found) in ANSWERABLE
    for comment in found.comments.select_related("author", "answered_by"):
        form = refused if refused and refused.instance.pk == comment.pk else AnswerForm(instance=comment)
        yield comment, form if is_answerable else None


def _page(
    request: HttpRequest, found: Consultation, refused: AnswerForm | None = None, closing: ClosingForm | None = None
) -> HttpResponse:
    title = found.approval_round.revision.object_str
    rows = list(_answers(found, refused))
    context = {
        "consultation": found,
        "state": state_of(found),
        "rows": rows,
        "unanswered": sum(comment.answered_at is None for comment, _form in rows),
        "why_not_closed": why_not_closed(found),
        "closing": closing or ClosingForm(instance=found),
        "is_member": user_is_consulted_on(request.user, found.approval_round.page),
        "header_title": title,
        "header_icon": "comment",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": found.approval_round.get_absolute_url(), "label": title},
            {"url": "", "label": _("Consultation"), "sublabel": title},
        ],
    }
    status = 422 if refused or closing else 200
    return TemplateResponse(request, "knowledge/consultation/answers.html", context, status=status)
