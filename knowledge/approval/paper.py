"""What makes a page type one that only a decision makes public."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

if TYPE_CHECKING:
    from wagtail.models import Revision

    from manassat.users.models import User


logger = logging.getLogger(__name__)
BY_THE_SCHEDULER = "wagtail.publish.scheduled"


class GuardedPaperQuerySet(PageQuerySet):
    """Whatever writes past `save()` writes past the gate."""

    def update(self, **values: object) -> int:
        from .errors import GateClosedError
        from .text_hash import NOT_TEXT

        if any(name == "live" or name not in NOT_TEXT for name in values):
            raise GateClosedError(_("Position papers are saved one by one, so that the gate sees each."))
        return super().update(**values)


class GuardedPaper(models.Model):
    """Goes before the page class: each way of publishing ends in one of these methods, and they in the gate.

    `withdrawal_reason` and `withdrawn_by` are set by `unpublish()` for the record.
    """

    withdrawal_reason = ""
    withdrawn_by: User | None = None

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises `GateClosedError`, and has saved nothing, where readers would get anything but the approved text."""
        from .gate import passage
        from .mirrors import refuse_public_mirror

        refuse_public_mirror(self)
        with passage(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    @transaction.atomic
    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Of a paper under vote a changed text voids the votes."""
        from .locks import lock_page
        from .submission import text_was_saved
        from .untouchable import is_on_record

        lock_page(self.pk)
        if is_on_record(kwargs.get("overwrite_revision")):
            kwargs["overwrite_revision"] = None
        revision = super().save_revision(*args, **kwargs)
        text_was_saved(self, revision)
        return revision

    @transaction.atomic
    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        """The page, Wagtail's log and the ledger: all or nothing."""
        from .deciding import is_deciding
        from .errors import GateClosedError
        from .gate import require_decision_on_revision

        try:
            require_decision_on_revision(revision)
        except GateClosedError:
            if kwargs.get("log_action") != BY_THE_SCHEDULER:
                raise
            # The other pages' turn must not be lost to a paper whose text is not the approved one any more.
            logger.exception("The schedule of paper %s was not kept", self.pk)
            return
        if is_deciding():
            kwargs["skip_permission_checks"] = True
        super().publish(revision, *args, **kwargs)

    @transaction.atomic
    def unpublish(self, *args: Any, reason: str = "", user: User | None = None, **kwargs: Any) -> None:
        """Raises `GateClosedError` without a reason, unless the paper has expired."""
        self.withdrawal_reason, self.withdrawn_by = reason, user
        super().unpublish(*args, user=user, **kwargs)

    def update_aliases(self, **kwargs: Any) -> None:
        """A mirror of a paper follows nothing (`mirrors.py`)."""


def check_alone(page_id: int) -> None:
    """After a part of a paper was saved by itself: readers may not get another text that way."""
    from .gate import SAVED_AS_A_WHOLE, settle

    whole = SAVED_AS_A_WHOLE.get()
    if page_id not in whole and None not in whole:
        settle(page_id)
