from __future__ import annotations

from django.urls import URLPattern, path

from .history import PaperHistoryView
from .register import DecisionRegisterView

urlpatterns: list[URLPattern] = [
    path("moderation/papers/<int:page_id>/history/", PaperHistoryView.as_view(), name="moderation_history"),
    path("reports/decisions/", DecisionRegisterView.as_view(), name="decision_register"),
]
