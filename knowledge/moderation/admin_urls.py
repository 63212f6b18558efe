from django.urls import path

from .screen import QueueScreen
from .views import AskForChangesView, SaveView, delete_view

urlpatterns = [
    path("moderation/", QueueScreen.as_view(), name="moderation_queue"),
    path("moderation/ask-for-changes/", AskForChangesView.as_view(), name="moderation_ask_for_changes"),
    path("moderation/views/", SaveView.as_view(), name="moderation_save_view"),
    path("moderation/views/<int:pk>/delete/", delete_view, name="moderation_delete_view"),
]
