from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import CustomImage
from .renditions import make_renditions


@receiver(post_save, sender=CustomImage)
def make_renditions_after_upload(instance: CustomImage, raw: bool = False, **kwargs: object) -> None:
    """After commit, so that a task in another process finds the image."""
    if not raw:
        transaction.on_commit(partial(make_renditions.enqueue, instance.pk))
