"""What a factory was asked for, as something that can be looked up."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Model
from django.utils.translation import get_language

PLAIN = (str, bytes, int, float, bool, type(None), datetime.date, datetime.timedelta, Decimal, UUID)


class UnknowableError(Exception):
    """Nothing certain can be said about it: two that look alike may differ."""


def key_of(asked: object) -> object:
    return get_language(), _key(asked)


def _key(value: object) -> object:
    if isinstance(value, PLAIN):
        return type(value), value
    if isinstance(value, list | tuple):
        return type(value), tuple(_key(each) for each in value)
    if isinstance(value, dict):
        return dict, tuple((name, _key(each)) for name, each in sorted(value.items()))
    if isinstance(value, Model):
        return _key_of_row(value)
    if type(value).__module__.startswith("tests.factories"):
        return type(value), _key(vars(value))
    raise UnknowableError(type(value))


def _key_of_row(row: Model) -> object:
    """With all it holds: it may have been changed without being saved."""
    if row._state.adding or getattr(row, "_cluster_related_objects", None):
        raise UnknowableError(type(row))
    names = {field.attname: field.value_to_string(row) for field in row._meta.concrete_fields}
    return type(row), tuple((name, repr(value)) for name, value in names.items())
