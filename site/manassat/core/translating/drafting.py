"""The strings so far, as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.models import Revision
from wagtail_localize.models import Translation

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


@transaction.atomic
def write_draft(translation: Translation, user: AbstractUser | None) -> Revision:
    """A new draft of the translation's page; what is not translated yet stands in it in the source's words.

    wagtail-localize's own way writes into the row that readers see, even when it saves a draft.
    """
    page = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    return page.save_revision(user=user, clean=False)
