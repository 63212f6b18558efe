"""Attaching an item's file to its page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from knowledge.models import LibraryItem
from manassat.media.models import CustomDocument

from .attachments import document_from, find_file, hash_of, removed_on_failure
from .blocks import Block, blocks_of, new_block
from .ground import Ground
from .item import Item
from .markup import Piece
from .placing import Placed


@dataclass(frozen=True)
class Enclosure:
    """`document` is the number of the same file stored before, if there is one."""

    path: Path
    digest: str
    document: int | None


def enclosure_of(
    page: LibraryItem, item: Item, placed: Placed, ground: Ground, folder: Path | None
) -> Enclosure | None:
    """None where nothing is to be attached. An empty cell takes no file away. Raises `RowError`."""
    if not item.file:
        return None
    path = find_file(item.file, folder)
    digest = hash_of(path)
    document = ground.documents.get((placed.collection.pk, digest))
    if document and document in _attached(blocks_of(page.attachments)):
        return None
    if not document:
        with document_from(path, item.title, placed.collection):
            # Looked at, so that a dry run says what is wrong with it.
            pass
    return Enclosure(path, digest, document)


@contextmanager
def stored_document(enclosure: Enclosure | None, item: Item, placed: Placed, ground: Ground) -> Iterator[int | None]:
    """Its number, within a transaction: the file goes again where that fails."""
    if not enclosure or enclosure.document:
        yield enclosure and enclosure.document
        return
    with document_from(enclosure.path, item.title, placed.collection) as document, removed_on_failure(document):
        document._set_document_file_metadata()
        document.save()
        yield document.pk
    ground.documents[placed.collection.pk, enclosure.digest] = document.pk


def with_document(page: LibraryItem, document: int) -> list[Block]:
    """The page's attachments and this one, in the place of an earlier file of the same name."""
    blocks = blocks_of(page.attachments)
    rows = CustomDocument.objects.in_bulk([document, *_attached(blocks)])
    name = _stem(rows[document])
    replaced = {pk for pk, row in rows.items() if pk != document and _stem(row) == name}
    kept = [block for block in blocks if not _attached([block]) & replaced]
    return [*kept, new_block(Piece("document", {"document": document, "title": ""}))]


def _attached(blocks: list[Block]) -> set[int]:
    return {block["value"]["document"] for block in blocks if block["type"] == "document"}


def _stem(document: CustomDocument) -> str:
    """Without the seven letters that tell a file from its namesakes in the storage."""
    stem, _sign, ending = PurePath(document.file.name).stem.rpartition("_")
    return stem if stem and len(ending) == 7 else PurePath(document.file.name).stem
