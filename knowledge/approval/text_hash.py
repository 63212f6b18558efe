"""What a vote is bound to: one hash over everything a paper says to its readers, files included."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import Storage
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME, Page, ReferenceIndex

if TYPE_CHECKING:
    from ..models import PositionPaperPage

# Where the page stands and when it is shown; readers do not read it as text. Whatever a paper is given later counts.
NOT_TEXT = {field.name for field in Page._meta.concrete_fields} - {"title", "seo_title", "search_description"} | {
    "page_ptr",
    "external_id",
}
# The number of a row, what it hangs on, and what became of a recommendation afterwards, which the federation records.
NOT_TEXT_OF_CHILDREN = {"pk", "page", "content_object", "translation_key", "locale", "sort_order", "state"}
EMPTY = (None, "", [], {}, False)
MISSING = "missing"


def text_hash(paper: PositionPaperPage) -> str:
    """SHA-256, hexadecimal, of the paper as this object has it, saved or not.

    Empty fields do not count, so a field that is added to the model later changes no hash.
    """
    said = _said(paper) | {"language": paper.locale.language_code, "files": list(attached_files(paper))}
    return digest(said)


def digest(values: object) -> str:
    written = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def attached_files(paper: PositionPaperPage) -> Iterator[dict[str, str]]:
    """Documents and images in any field or block, each with the SHA-256 of its bytes; a lost file has «missing»."""
    for model in (get_document_model(), get_image_model()):
        for record in model.objects.filter(pk__in=file_numbers(paper, model)).order_by("pk"):
            kind, file = model._meta.model_name, record.file
            yield {"kind": kind, "id": str(record.pk), "sha256": bytes_hash(file.storage, file.name)}


def _said(paper: PositionPaperPage) -> dict[str, Any]:
    values = paper.serializable_data()
    children = {relation.get_accessor_name() for relation in get_all_child_relations(paper)}
    streams = {field.name for field in paper._meta.get_fields() if isinstance(field, StreamField)}
    said = {name: value for name, value in values.items() if name not in NOT_TEXT | children | streams | {"pk"}}
    # The order of a list of choices is the database's, that of blocks and child objects the editor's.
    said = {name: sorted(value, key=str) if isinstance(value, list) else value for name, value in said.items()}
    said |= {name: _blocks(getattr(paper, name)) for name in streams}
    said |= {name: _children(values[name]) for name in children & values.keys() - {COMMENTS_RELATION_NAME}}
    return {name: value for name, value in said.items() if value not in EMPTY}


def _blocks(stream: StreamValue) -> Any:
    """As the blocks understand it: what is stored changes its form, and not its sense, once a block has read it."""
    for child in stream:
        child.value  # noqa: B018 - reads the block
    return _without_numbers(stream.get_prep_value())


def _children(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    in_order = sorted(rows, key=lambda row: (row.get("sort_order") or 0, row.get("tag") or 0))
    return [
        {name: value for name, value in row.items() if name not in NOT_TEXT_OF_CHILDREN and value not in EMPTY}
        for row in in_order
    ]


def _without_numbers(value: Any) -> Any:
    """Blocks get new numbers with every copy; empty fields of a block do not count either."""
    if isinstance(value, list):
        return [_without_numbers(item) for item in value]
    if not isinstance(value, dict):
        return value
    is_block = {"type", "value"} <= value.keys()
    kept = {name: _without_numbers(item) for name, item in value.items() if not (is_block and name == "id")}
    return {name: item for name, item in kept.items() if item not in EMPTY}


def file_numbers(paper: PositionPaperPage, model: type) -> set[int]:
    """By the way in which Wagtail itself finds what a page uses, asked of this object instead of the database."""
    content_type = ContentType.objects.get_for_model(model).pk
    references = ReferenceIndex._extract_references_from_object(paper)
    return {int(number) for found, number, _model_path, _path in references if found == content_type}


def bytes_hash(storage: Storage, name: str) -> str:
    try:
        with storage.open(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, ValueError):
        return MISSING
