"""Which event leads to which mail."""

from functools import partial

from django.db import transaction
from django.dispatch import receiver

from ..signals import rights_given
from .mandates import tell_who_begins


@receiver(rights_given)
def tell_who_begins_after_commit(rights: set[tuple[int, int]], **kwargs: object) -> None:
    """A mandate's handover steps are saved after the mandate itself."""
    transaction.on_commit(partial(tell_who_begins, rights), robust=True)
