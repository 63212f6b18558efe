"""The admin's form of a file, wherever one is uploaded or edited: library, several at once, choosers."""

from __future__ import annotations

from typing import Any

from wagtail.documents.forms import BaseDocumentForm

from .text_notices import notice_about


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # After the upload of several at once: Wagtail's template of that form has no room of its own for a notice.
        if self.instance.pk and "file" not in self.fields:
            self.fields["title"].help_text = notice_about(self.instance).words
