"""What the admin's index keeps of an object: the same fields as ever, their texts analysed."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model
from django.utils.functional import cached_property
from modelsearch.index import AutocompleteField, BaseField, RelatedFields, SearchField

from ..engines.analysed import stems_in_order, suggestion_key


class AnalysedItem:
    """Stands in for an object where modelsearch reads its fields; no model needs fields of ours."""

    def __init__(self, item: Model) -> None:
        self.pk = item.pk
        self.search_fields = _analysed(item.get_search_fields(), item)

    def get_search_fields(self) -> list[BaseField]:
        return self.search_fields


class _AnalysedText:
    """`owner` is the object of a field of its own; fields of related objects get these one by one."""

    def __init__(self, field: BaseField, owner: Model | None) -> None:
        super().__init__(field.field_name, **field.kwargs)
        self.field, self.owner = field, owner

    def get_value(self, item: object) -> str:
        return self._text_of_owner if self.owner else self.analyse(written(self.field.get_value(item)))

    @cached_property
    def _text_of_owner(self) -> str:
        """Modelsearch asks for each field three times or more."""
        return self.analyse(written(self.field.get_value(self.owner)))


class Stemmed(_AnalysedText, SearchField):
    analyse = staticmethod(stems_in_order)

    def __init__(self, field: SearchField, owner: Model | None) -> None:
        super().__init__(field, owner)
        self.boost = field.boost


class Completed(_AnalysedText, AutocompleteField):
    """Words as they may be begun, and their stems: who picks from a list types whole words too."""

    @staticmethod
    def analyse(text: str) -> str:
        return f"{suggestion_key(text)} {stems_in_order(text)}"


class Related(RelatedFields):
    def __init__(self, field: RelatedFields, owner: Model | None) -> None:
        super().__init__(field.field_name, _analysed(field.fields, None))
        self.field, self.owner = field, owner

    def get_value(self, item: object) -> object:
        return self.field.get_value(self.owner or item)


def written(value: object) -> str:
    """A field's value as one text."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return " ".join(map(written, value))
    return "" if value is None else str(value)


def _analysed(fields: Iterable[BaseField], owner: Model | None) -> list[BaseField]:
    """Filters stay out: the database has their columns."""
    kinds = ((SearchField, Stemmed), (AutocompleteField, Completed), (RelatedFields, Related))
    return [made(field, owner) for field in fields for kind, made in kinds if isinstance(field, kind)]
