from functools import partial

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from .models import CustomDocument, CustomImage
from .renditions import make_renditions
from .tasks import read_document


@receiver(post_save, sender=CustomImage)
def make_renditions_after_upload(instance: CustomImage, raw: bool = False, **kwargs: object) -> None:
    """After commit, so that a task in another process finds the image."""
    if not raw:
        transaction.on_commit(partial(make_renditions.enqueue, instance.pk))


@receiver(pre_save, sender=CustomDocument)
def forget_state_of_another_file(instance: CustomDocument, raw: bool = False, **kwargs: object) -> None:
    """Code that gives a document a new file need not know about hashes."""
    if not raw and not instance.file._committed:
        instance.text_state = ""


@receiver(post_save, sender=CustomDocument)
def read_document_after_upload(instance: CustomDocument, raw: bool = False, **kwargs: object) -> None:
    """The old text stays until the new one is there."""
    if not raw and instance.must_be_read:
        transaction.on_commit(partial(read_document.enqueue, instance.pk))
