from __future__ import annotations

from django.urls import URLPattern, path

from .admin_views import answer_comment, close_consultation, consultation

urlpatterns: list[URLPattern] = [
    path("moderation/consultations/<int:pk>/", consultation, name="moderation_consultation"),
    path(
        "moderation/consultations/<int:pk>/answer/<int:comment_pk>/",
        answer_comment,
        name="moderation_consultation_answer",
    ),
    path("moderation/consultations/<int:pk>/close/", close_consultation, name="moderation_consultation_close"),
]
