"""Files that no address serves: a view sends them after its own check."""

from __future__ import annotations

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage
from django.core.validators import FileExtensionValidator
from django.http import FileResponse


def private_storage() -> Storage:
    """Outside MEDIA_ROOT, which a proxy serves as it is. A callable, so that migrations name no folder."""
    return FileSystemStorage(location=settings.PRIVATE_ROOT, base_url=None)


validate_kind_of_file = FileExtensionValidator(["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "jpg", "png"])


def send_private_file(file: object) -> FileResponse:
    """As a download: a browser must not run what somebody uploaded."""
    answer = FileResponse(file.open("rb"), as_attachment=True)
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
