"""Fields for names and titles: one visible line, however it was written into the record."""

from __future__ import annotations

from typing import Any

from django.db import models

from .plain_text import one_line


class NameField(models.CharField):
    """Cleaned in forms, on saving and in look-ups. To migrations it is a plain CharField."""

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.CharField", arguments, options

    def to_python(self, value: Any) -> Any:
        return _on_one_line(super().to_python(value))

    def pre_save(self, record: models.Model, add: bool) -> Any:
        """The object in hand says what its row says."""
        if self.attname in record.__dict__:
            setattr(record, self.attname, self.to_python(getattr(record, self.attname)))
        return super().pre_save(record, add)


def install() -> None:
    """Names of Django's, Wagtail's and taggit's own models, too: their fields are cleaned where ours are."""
    from django.contrib.auth.models import Group
    from taggit.models import Tag
    from wagtail.models import Collection, Task, Workflow

    for model in (Group, Tag, Collection, Workflow, Task):
        _clean(model._meta.get_field("name"))


def _clean(field: models.Field) -> None:
    plain = type(field).to_python
    field.to_python = lambda value: _on_one_line(plain(field, value))


def _on_one_line(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value
