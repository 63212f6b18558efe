from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .archives import files_in
from .decoding import MOST_BYTES
from .problems import UnusableFileError


class UploadForm(forms.Form):
    """`files` gives the PO files of a valid upload by their names. What they say is checked with their pages."""

    file = forms.FileField(
        label=gettext_lazy("PO file, or a ZIP file of several"),
        widget=forms.FileInput(attrs={"accept": ".po,.zip"}),
        error_messages={"required": gettext_lazy("Choose a file."), "empty": gettext_lazy("The file is empty.")},
    )

    def clean_file(self) -> UploadedFile:
        upload = self.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            sentence = _("The file is larger than %(most)s.")
            raise forms.ValidationError(sentence % {"most": filesizeformat(MOST_BYTES)})
        try:
            self.files_in_upload = files_in(upload.name, upload.read())
        except UnusableFileError as error:
            raise forms.ValidationError(error.sentences) from error
        return upload
