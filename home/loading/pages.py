"""Making pages that are missing, and finding those that are not."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from manassat.core.stream_ids import share_ids_with
from platforms.loading.errors import LoadError
from platforms.publishing import publish_new

_KEY_SPACE = uuid.UUID("6f0d0f0e-6c0c-5b8e-9f53-3d1f2b0c7a41")


def stable_key(name: str) -> uuid.UUID:
    """The translation key of a loaded page: it is found by it even after an editor moved or renamed it."""
    return uuid.uuid5(_KEY_SPACE, name)


def find_page(model: type[Page], parent: Page, *, key: uuid.UUID, slug: str) -> Page | None:
    by_key = model.objects.filter(translation_key=key, locale_id=parent.locale_id).first()
    return by_key or model.objects.child_of(parent).filter(slug=slug).first()


def publish_below(parent: Page, page: Page, *, name: str) -> Page:
    """`name` is what an error calls the page."""
    # Publishing a platform gives it children behind this instance's back.
    parent.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])
    page.locale_id = parent.locale_id
    share_blocks(page)
    try:
        publish_new(parent, page)
    except ValidationError as error:
        problem = " ".join(error.messages)
        raise LoadError(_("%(name)s: %(problem)s") % {"name": name, "problem": problem}) from error
    return page


def share_blocks(page: Page) -> None:
    """With the same page in the source language, where there is one already."""
    source = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    if page.locale_id != source.pk and (
        twin := type(page).objects.filter(translation_key=page.translation_key, locale=source).first()
    ):
        share_ids_with(page, twin)


def stream(blocks: Iterable[tuple[str, object]]) -> str:
    """A StreamField's value; each block gets an id of its own, because shared ones confuse translation."""
    return json.dumps([{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks])
