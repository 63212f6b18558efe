"""Rows that are one thing in every language: a governorate, a person, a source."""

from __future__ import annotations

from django.db import models
from django.db.models import Expression, F, Value
from django.db.models.functions import Coalesce, Collate, NullIf
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ..collation import ARABIC
from ..name_fields import NameField


def in_current_language(record: models.Model, field: str) -> str:
    """`field` in the active language (`field_ar`, `field_en`), falling back to the other one."""
    arabic, english = getattr(record, f"{field}_ar"), getattr(record, f"{field}_en")
    return (english or arabic) if (get_language() or "").startswith("en") else (arabic or english)


def by_name() -> F | Expression:
    """For `order_by()` where a reader sees names in the active language."""
    if (get_language() or "").startswith("en"):
        # SQLite forgets the order of a column within a function.
        return Collate(Coalesce(NullIf("name_en", Value("")), "name_ar"), ARABIC)
    return F("name_ar")


class BilingualName(models.Model):
    """A name in both languages on one row, so that links to it need no translation."""

    name_ar = NameField(_("name in Arabic"), max_length=200, db_collation=ARABIC)
    name_en = NameField(_("name in English"), max_length=200, blank=True, db_collation=ARABIC)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_current_language(self, "name")
