from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..readers import READERS

MOST_MEGABYTES = 10
# A request must end before a proxy loses patience; a page takes some thirty milliseconds.
MOST_ROWS = 500


class UploadForm(forms.Form):
    """Whether the file can be read is found out once it is stored (`views.py`)."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("JSON Lines, CSV (UTF-8) or XLSX; one item a row, the names of the columns on top."),
        widget=forms.FileInput(attrs={"accept": ",".join(READERS)}),
    )

    def clean_file(self) -> UploadedFile:
        upload = self.cleaned_data["file"]
        if upload.size > MOST_MEGABYTES * 1024 * 1024:
            message = _("The file is larger than %(most)s megabytes.")
            raise forms.ValidationError(message % {"most": MOST_MEGABYTES})
        return upload
