"""The ledger: every state change of a paper, in one chain, added to and never changed."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import NoReturn

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import DECISIONS, LedgerEvent

BEGINNING = "0" * 64
# What an entry's hash covers, in this order of names.
SEALED = (
    "sequence",
    "event",
    "page_id",
    "paper_key",
    "language",
    "title",
    "text_hash",
    "number",
    "actor_id",
    "actor_name",
    "data",
    "previous_hash",
)


class AppendOnlyError(TypeError):
    """Somebody tried to change or remove an entry."""


class LedgerQuerySet(models.QuerySet["LedgerEntry"]):
    def decisions(self) -> LedgerQuerySet:
        return self.filter(event__in=DECISIONS)

    def of_page(self, page: object) -> LedgerQuerySet:
        return self.filter(page_id=page.pk)

    def _refuse(self, *args: object, **kwargs: object) -> NoReturn:
        raise AppendOnlyError("The ledger is only added to.")

    update = delete = bulk_create = bulk_update = _refuse


class LedgerEntry(models.Model):
    """No foreign keys: a page or account that goes away changes nothing here.

    `page_id` and `actor_id` are numbers as they were then; `paper_key` is the page's translation key; `number` is that
    of a decision (`PP-2026-004`), a translation bears its source's.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    event = models.CharField(_("event"), max_length=30, choices=LedgerEvent.choices)
    at = models.DateTimeField(_("at"))
    page_id = models.PositiveBigIntegerField(db_index=True)
    paper_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=12)
    title = models.CharField(_("title"), max_length=255)
    text_hash = models.CharField(max_length=64, blank=True)
    number = models.CharField(_("number"), max_length=20, blank=True, db_index=True)
    actor_id = models.PositiveBigIntegerField(null=True)
    actor_name = models.CharField(_("by"), max_length=255, blank=True)
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    entry_hash = models.CharField(max_length=64, unique=True)

    objects = LedgerQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of the decision register")
        verbose_name_plural = _("entries of the decision register")
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=Q(event=LedgerEvent.DECIDED), name="one_decision_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.get_event_display()}"

    def digest(self) -> str:
        """SHA-256, hexadecimal, over everything the entry says and the hash of the one before."""
        values = {name: getattr(self, name) for name in SEALED} | {"at": self.at.astimezone(datetime.UTC).isoformat()}
        written = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
        return hashlib.sha256(written.encode()).hexdigest()

    def save(self, *args: object, **kwargs: object) -> None:
        if not self._state.adding:
            raise AppendOnlyError("The ledger is only added to.")
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        raise AppendOnlyError("The ledger is only added to.")


class LedgerHead(models.Model):
    """One row: the end of the chain. Its lock puts writers into a line; an entry cut off at the end is missed here."""

    sequence = models.PositiveBigIntegerField(default=0)
    entry_hash = models.CharField(max_length=64, default=BEGINNING)
    moved_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.sequence}: {self.entry_hash}"
