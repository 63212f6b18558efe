"""One after another: whoever changes the state of a paper holds its row."""

from __future__ import annotations

from wagtail.models import Page

from .models import ApprovalRound


def lock_page(page_id: int) -> None:
    """As the editor does (core/editing/views.py); SQLite has one writer at a time anyway."""
    Page.objects.select_for_update(no_key=True).filter(pk=page_id).values_list("pk").first()


def locked_round(round_id: int) -> ApprovalRound:
    """As it stands now; raises `ApprovalRound.DoesNotExist`. Inside a transaction."""
    lock_page(ApprovalRound.objects.values_list("page_id", flat=True).get(pk=round_id))
    related = ("page__locale", "step", "rule", "revision", "task_state__workflow_state")
    return ApprovalRound.objects.select_for_update(of=("self",)).select_related(*related).get(pk=round_id)
