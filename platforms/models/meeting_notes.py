"""Minutes of a working group: for its members, the platform's coordinators and the federation only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from manassat.core.models import BasePage
from manassat.core.name_fields import NameField
from manassat.media.file_checks import check_upload
from manassat.media.private import private_storage, validate_kind_of_file
from manassat.media.widgets import PrivateFileInput

from ..blocks import NoteBlock

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..working_groups.note_permissions import MeetingNotePermissionTester


class MeetingNotePage(BasePage):
    """Whoever is not of the group gets a 404, in lists and file addresses too (docs/features/working-groups.md)."""

    is_confidential = True

    met_on = models.DateField(_("day of the meeting"))
    body = StreamField(NoteBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("met_on"),
        FieldPanel("body"),
        InlinePanel("files", label=_("File"), help_text=_("Only those who may read the notes can open them.")),
    ]
    parent_page_types = ["platforms.TopicPage"]
    subpage_types: list[str] = []
    page_description = _("Minutes that only the working group, the coordinators and the federation can read.")

    class Meta:
        verbose_name = _("meeting notes")
        verbose_name_plural = _("meeting notes")

    def slug_words(self) -> str:
        return f"meeting {self.met_on}" if self.met_on else super().slug_words()

    def permissions_for_user(self, user: User) -> MeetingNotePermissionTester:
        from ..working_groups.note_permissions import MeetingNotePermissionTester

        return MeetingNotePermissionTester(user, self)

    @classmethod
    def get_indexed_objects(cls) -> QuerySet[MeetingNotePage]:
        """None: what no index holds no search can give away."""
        return super().get_indexed_objects().none()

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Who may read it has been asked before (`wagtail_hooks.py`)."""
        response = super().serve(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        context = super().get_context(request, *args, **kwargs)
        return context | {"topic": self.get_parent()}


class MeetingNoteFile(Orderable):
    page = ParentalKey(MeetingNotePage, on_delete=models.CASCADE, related_name="files")
    title = NameField(_("title"), max_length=255)
    file = models.FileField(
        _("file"), storage=private_storage, upload_to="meeting-notes/%Y", validators=[validate_kind_of_file]
    )

    panels = [FieldPanel("title"), FieldPanel("file", widget=PrivateFileInput)]

    class Meta(Orderable.Meta):
        verbose_name = _("file of the meeting")
        verbose_name_plural = _("files of the meeting")

    def __str__(self) -> str:
        return self.title

    @property
    def private_file_url(self) -> str:
        """Empty while the file is of a draft only, which has no record yet."""
        return reverse("meeting_note_file", args=[self.page_id, self.pk]) if self.pk else ""

    def clean(self) -> None:
        super().clean()
        if self.file:
            check_upload(self.file, field="file")
