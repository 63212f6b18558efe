"""The uploaded file between its trial and its import: out of the web's reach, and its uploader's alone."""

from __future__ import annotations

import secrets
import shutil
import time
from pathlib import Path, PurePath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from ..report import errors_file_of

IN_SESSION = "library_import"
SECONDS_KEPT = 24 * 60 * 60
MOST_LETTERS = 60
TAKEN = "taken"


def keep(request: HttpRequest, upload: UploadedFile) -> Path:
    """Instead of what waited before. Files that were forgotten for a day go."""
    remove_forgotten()
    forget(request)
    place = f"{secrets.token_urlsafe(24)}/{_short(upload.name)}"
    path = _folder() / place
    path.parent.mkdir(parents=True)
    with path.open("wb") as target:
        for chunk in upload.chunks():
            target.write(chunk)
    request.session[IN_SESSION] = place
    return path


def waiting_file(request: HttpRequest) -> Path | None:
    path = _place(request)
    return path if path and path.is_file() else None


def take(request: HttpRequest) -> Path | None:
    """For one import alone: whoever presses the button twice gets it once."""
    path = _place(request)
    if not path:
        return None
    taken = path.parent / TAKEN / path.name
    taken.parent.mkdir(exist_ok=True)
    try:
        return path.rename(taken)
    except FileNotFoundError:
        return None


def errors_of_last_import(request: HttpRequest) -> Path | None:
    path = _place(request)
    errors = path and errors_file_of(path)
    return errors if errors and errors.is_file() else None


def errors_beside(taken: Path) -> Path:
    """Where `errors_of_last_import` looks."""
    return errors_file_of(taken.parent.parent / taken.name)


def forget(request: HttpRequest) -> None:
    if path := _place(request):
        shutil.rmtree(path.parent, ignore_errors=True)
    request.session.pop(IN_SESSION, None)


def remove_forgotten() -> None:
    limit = time.time() - SECONDS_KEPT
    for folder in _folder().glob("*/"):
        if folder.stat().st_mtime < limit:
            shutil.rmtree(folder, ignore_errors=True)


def _place(request: HttpRequest) -> Path | None:
    place = request.session.get(IN_SESSION)
    return _folder() / place if place else None


def _folder() -> Path:
    return Path(settings.PRIVATE_ROOT) / "imports"


def _short(name: str | None) -> str:
    path = PurePath(name or "upload")
    return f"{path.stem[:MOST_LETTERS]}{path.suffix[:MOST_LETTERS]}"
