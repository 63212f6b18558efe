"""Keeping the records in step with what readers may see."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable_in_any_language

from ..listings import TYPES
from .models import HarvestRecord
from .sets import SetSpecs

# No path goes on beyond it. A range uses the index of paths where `startswith` reads all of them.
LAST = "Z" * Page._meta.get_field("path").max_length
WRITTEN = ["page_id", "set_spec", "is_deleted", "changed_at"]


@transaction.atomic
def refresh(page_id: int, *, is_changed: bool) -> None:
    """Of that page and of all below it. `is_changed`: what harvesters read of them differs, though they stay public.

    5 queries at most.
    """
    path = Page.objects.filter(pk=page_id).values_list("path", flat=True).first()
    if path is None:
        return
    items = Page.objects.filter(path__range=(path, path + LAST)).type(*TYPES.values())
    public = readable_in_any_language(items)
    _mark_deleted(HarvestRecord.objects.filter(page_id__in=items.values("pk")).exclude(page_id__in=public.values("pk")))
    _keep(public, is_changed)


def forget(page_id: int) -> None:
    """The page is gone; its record stays. 1 query."""
    page = Page.objects.filter(pk=OuterRef("page_id"))
    _mark_deleted(HarvestRecord.objects.filter(~Exists(page), page_id=page_id))


def _mark_deleted(records: object) -> None:
    records.filter(is_deleted=False).update(is_deleted=True, changed_at=_now())


def _keep(public: PageQuerySet, is_changed: bool) -> None:
    pages = list(public.select_related("locale").only("path", "translation_key", "locale__language_code"))
    if not pages:
        return
    keys = public.order_by().values("translation_key")
    known = {(one.translation_key, one.language): one for one in HarvestRecord.objects.filter(translation_key__in=keys)}
    specs, now, written = SetSpecs(), _now(), []
    for page in pages:
        record = HarvestRecord(
            translation_key=page.translation_key,
            language=page.locale.language_code,
            page_id=page.pk,
            set_spec=specs.of(page),
            changed_at=now,
        )
        if is_changed or not _says_the_same(record, known.get((record.translation_key, record.language))):
            written.append(record)
    HarvestRecord.objects.bulk_create(
        written, update_conflicts=True, unique_fields=["translation_key", "language"], update_fields=WRITTEN
    )


def _says_the_same(record: HarvestRecord, known: HarvestRecord | None) -> bool:
    if known is None or known.is_deleted:
        return False
    return (record.page_id, record.set_spec) == (known.page_id, known.set_spec)


def _now() -> object:
    return timezone.now().replace(microsecond=0)
