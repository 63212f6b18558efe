"""Whether the attached files still have the bytes that were decided on."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from ..text_hash import MISSING, bytes_hash
from .records import Record, said
from .rows import UNREADABLE


def file_findings(record: Record) -> Iterator[str]:
    """Of the decisions in force; a file that both name is told once."""
    attached = {_key(file): file for entry in record.decisions_in_force for file in _recorded(entry)}
    for file in attached.values():
        problem, title = _problem_of(file)
        if problem:
            facts = {"paper": record.name, "kind": _kinds().get(file.get("kind"), file.get("kind"))}
            yield problem % (facts | {"id": file.get("id"), "title": title})


def _problem_of(file: dict[str, str]) -> tuple[str, str]:
    model = {one._meta.model_name: one for one in (get_document_model(), get_image_model())}.get(file.get("kind"))
    try:
        kept = model.objects.filter(pk=file.get("id")).first() if model else None
        now = bytes_hash(kept.file.storage, kept.file.name) if kept else MISSING
    except (*UNREADABLE, OSError):
        kept, now = None, MISSING
    if now == file.get("sha256"):
        return "", ""
    if now == MISSING:
        return _("%(paper)s: the %(kind)s “%(title)s” (number %(id)s) is gone."), kept.title if kept else "–"
    return _("%(paper)s: the %(kind)s “%(title)s” (number %(id)s) is another file than was decided on."), kept.title


def _recorded(entry: object) -> list[dict[str, str]]:
    files = said(entry, "files")
    return [file for file in files if isinstance(file, dict)] if isinstance(files, list) else []


def _key(file: dict[str, str]) -> tuple[object, ...]:
    return tuple(str(file.get(name)) for name in ("kind", "id", "sha256"))


def _kinds() -> dict[str, str]:
    return {get_document_model()._meta.model_name: _("document"), get_image_model()._meta.model_name: _("image")}
