"""Images and files, ours from the first migration so that they can grow."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as StockDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as StockImage

from manassat.core.collation import ARABIC
from manassat.core.name_fields import NameField

from .file_checks import check_document
from .text_states import TextState


class CustomImage(AbstractImage):
    # As Wagtail has it, but for its order in lists; so in `CustomDocument`.
    title = NameField(_("title"), max_length=255, db_collation=ARABIC)
    credit = NameField(_("credit"), max_length=255, blank=True, help_text=_("Who took or made it."))

    admin_form_fields = (*StockImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("image rendition")
        verbose_name_plural = _("image renditions")
        unique_together = [("image", "filter_spec", "focal_point_key")]


class CustomDocument(AbstractDocument):
    """`pages` hold the text inside (docs/features/file-texts.md); `read_document` writes all that is about it."""

    title = NameField(_("title"), max_length=255, db_collation=ARABIC)
    text_state = models.CharField(_("state of its text"), max_length=20, choices=TextState, blank=True, editable=False)
    text_pages = models.PositiveIntegerField(_("pages read"), default=0, editable=False)
    # Of the file that was read: another one than `file_hash` means that the file was exchanged since.
    text_file_hash = models.CharField(max_length=40, blank=True, editable=False)

    admin_form_fields = StockDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def clean(self) -> None:
        super().clean()
        check_document(self.file, field="file")

    @property
    def must_be_read(self) -> bool:
        return not self.text_state or self.text_file_hash != self.file_hash


class DocumentPage(models.Model):
    """Text of one page, slide or sheet; those without text have no row."""

    document = models.ForeignKey(
        CustomDocument, on_delete=models.CASCADE, related_name="pages", verbose_name=_("file"), db_index=False
    )
    # Otherwise a file would count as used by its own pages.
    document.wagtail_reference_index_ignore = True
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("page of a file")
        verbose_name_plural = _("pages of files")
        ordering = ["document", "number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_text_a_page")]

    def __str__(self) -> str:
        return f"{self.document_id}, {self.number}"
