from __future__ import annotations

from django.urls import URLPattern, path

from .admin_views import outsiders, revoke_outsider

urlpatterns: list[URLPattern] = [
    path("moderation/<int:pk>/outsiders/", outsiders, name="moderation_outsiders"),
    path(
        "moderation/<int:pk>/outsiders/<int:outside_review_pk>/revoke/",
        revoke_outsider,
        name="moderation_outsider_revoke",
    ),
]
