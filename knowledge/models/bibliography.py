"""Who made a work and where it first stood, of works that others may have made."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from manassat.core.name_fields import NameField


class Bibliographic(models.Model):
    """As printed: an author may be a person or an institution.

    Position papers have none of these fields: whatever they say is under vote.
    """

    author = NameField(_("author"), max_length=255, blank=True)
    publisher = NameField(_("publisher"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the original"), blank=True)

    # Names as they are printed: a translation may leave them in their letters.
    fields_in_any_language = frozenset({"author", "publisher"})

    class Meta:
        abstract = True
