"""Form fields for files that have no public address."""

from __future__ import annotations

from pathlib import PurePath

from django.db.models.fields.files import FieldFile
from django.forms import ClearableFileInput
from django.forms.renderers import BaseRenderer, TemplatesSetting


class PrivateFileInput(ClearableFileInput):
    """Links to the record's `private_file_url`, where it has one; Django's own asks the storage for an address."""

    template_name = "media/widgets/private_file.html"

    def is_initial(self, value: object) -> bool:
        return isinstance(value, FieldFile) and bool(value.name)

    def format_value(self, value: object) -> FieldFile | None:
        return value if self.is_initial(value) else None

    def get_context(self, name: str, value: object, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        if self.is_initial(value):
            address = getattr(value.instance, "private_file_url", "")
            context["widget"] |= {"file_name": PurePath(value.name).name, "address": address}
        return context

    def render(self, name: str, value: object, attrs: dict | None = None, renderer: BaseRenderer | None = None) -> str:
        """From the project's templates, whatever renders the form."""
        return super().render(name, value, attrs, TemplatesSetting())
