"""What makes a page type one that is public only in the words of its language."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from wagtail.models import Revision

logger = logging.getLogger(__name__)
BY_THE_SCHEDULER = "wagtail.publish.scheduled"
# What readers get to see without being words; saving none of it and no words changes nothing for them.
SHOWN = {"live", "alias_of", "alias_of_id"}


class GuardedTranslation(models.Model):
    """Goes before Wagtail's page: every way of publishing ends in one of these methods.

    `fields_in_any_language` hold names as they are printed, such as an author's; `not_facts` are fields that a
    translation copies and that tell a reader nothing.
    """

    fields_in_any_language: frozenset[str] = frozenset()
    not_facts = frozenset({"slug", "show_in_menus", "is_sample", "code", "external_id"})

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises `UntranslatedError` where readers would get Arabic words as another language's."""
        if not self.locale_id:
            # As Wagtail does a little later.
            self.locale = self.get_default_locale()
        if self.live and not self.alias_of_id and _reaches_readers(self, kwargs.get("update_fields")):
            self._stay_private_or_fail(kwargs)
        super().save(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        from .errors import UntranslatedError
        from .guard import require_translated

        try:
            require_translated(revision.as_object())
        except UntranslatedError:
            if kwargs.get("log_action") != BY_THE_SCHEDULER:
                raise
            # The other pages' turn must not be lost to one that is not translated.
            logger.exception("The schedule of page %s was not kept", self.pk)
            return
        super().publish(revision, *args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        from .following import draft_was_saved

        revision = super().save_revision(*args, **kwargs)
        draft_was_saved(self, revision)
        return revision

    def _stay_private_or_fail(self, kwargs: dict[str, Any]) -> None:
        """wagtail-localize makes a page of its own of a public mirror: until it is translated, that is a draft."""
        from .errors import UntranslatedError
        from .guard import require_translated

        try:
            require_translated(self)
        except UntranslatedError:
            if not type(self).objects.filter(pk=self.pk, alias_of__isnull=False).exists():
                raise
            self.live, self.has_unpublished_changes = False, True
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "live", "has_unpublished_changes"}


def _reaches_readers(page: GuardedTranslation, update_fields: Iterable[str] | None) -> bool:
    if update_fields is None:
        return True
    from wagtail_localize.fields import get_translatable_fields

    return bool({*update_fields} & ({field.field_name for field in get_translatable_fields(type(page))} | SHOWN))
