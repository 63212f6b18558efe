"""What a translation copies from its source besides what wagtail-localize finds by itself."""

from __future__ import annotations

from django.db.models import Model
from modelcluster.fields import ParentalManyToManyField
from wagtail_localize.fields import SynchronizedField

# Text fields without words.
NAMES = ("slug", "code", "external_id", "launch_printed")


class SynchronisedFields:
    """A class attribute: codes and addresses are no words, and choices of several rows are copied like single ones."""

    def __get__(self, instance: Model | None, model: type[Model]) -> list[SynchronizedField]:
        fields = model._meta.get_fields()
        return [SynchronizedField(field.name) for field in fields if _is_copied(field)]


def _is_copied(field: object) -> bool:
    return isinstance(field, ParentalManyToManyField) or getattr(field, "name", "") in NAMES
