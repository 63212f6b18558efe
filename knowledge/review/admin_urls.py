from __future__ import annotations

from django.urls import URLPattern, path

from .paper_views import PublishApprovedView, WithdrawView
from .reassign_view import ReassignView
from .text_view import text_under_vote
from .views import ReviewView

urlpatterns: list[URLPattern] = [
    path("moderation/<int:pk>/", ReviewView.as_view(), name="moderation_review"),
    path("moderation/<int:pk>/text/<int:revision_id>/", text_under_vote, name="moderation_text"),
    path("moderation/<int:pk>/reassign/", ReassignView.as_view(), name="moderation_reassign"),
    path("moderation/papers/<int:page_id>/withdraw/", WithdrawView.as_view(), name="moderation_withdraw"),
    path("moderation/papers/<int:page_id>/publish/", PublishApprovedView.as_view(), name="moderation_publish"),
]
