from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Collate

# On PostgreSQL made by a migration (core/0002), on SQLite told to every connection (sqlite.py).
ARABIC = "arabic"


def in_arabic_order(column: str) -> Collate:
    """For `order_by()` over a column whose model is not ours: a page's title, a tag."""
    return Collate(F(column), ARABIC)
