"""Files that readers or reviewers rely on: not exchanged and not deleted under them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage

from manassat.media.models import CustomDocument, CustomImage

from ..models import PositionPaperPage
from .errors import GateClosedError
from .models import ApprovalRound
from .text_hash import file_numbers

File = AbstractDocument | AbstractImage


@receiver(pre_save, sender=CustomDocument)
@receiver(pre_save, sender=CustomImage)
def keep_attached_file(instance: File, raw: bool = False, **kwargs: object) -> None:
    """A better file comes as a new one: the paper then gets it by an edit, and the edit its own decision."""
    if not raw and instance.pk and _is_another_file(instance):
        _refuse_if_relied_on(instance)


@receiver(pre_delete, sender=CustomDocument)
@receiver(pre_delete, sender=CustomImage)
def keep_attached_file_from_deletion(instance: File, **kwargs: object) -> None:
    _refuse_if_relied_on(instance)


def _is_another_file(instance: File) -> bool:
    before = type(instance).objects.filter(pk=instance.pk).first()
    return before is not None and before.file.name != instance.file.name


def _refuse_if_relied_on(instance: File) -> None:
    for paper in _papers_relied_on():
        if instance.pk in file_numbers(paper, type(instance)):
            message = _("“%(file)s” belongs to the paper “%(paper)s”, which is public or under vote: add a new file.")
            raise GateClosedError(message % {"file": instance.title, "paper": paper.title})


def _papers_relied_on() -> Iterator[PositionPaperPage]:
    """Public as readers have them, under vote as the voters have them. Asked only when a file goes or is exchanged."""
    yield from PositionPaperPage.objects.filter(live=True).iterator()
    for approval_round in ApprovalRound.objects.open().select_related("revision"):
        yield approval_round.revision.as_object()
