"""Files have one address, whatever the language."""

from django.urls import path

from .working_groups.views import meeting_note_file

urlpatterns = [path("groups/<int:page_id>/files/<int:pk>/", meeting_note_file, name="meeting_note_file")]
