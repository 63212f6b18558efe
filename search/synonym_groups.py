"""What means the same: the field's own groups, and those that editors have added."""

from __future__ import annotations

from .analysis.lexicon import synonym_lines
from .engines import library_engine
from .models import SynonymGroup
from .question.plan import Found, find


def synonym_groups() -> list[str]:
    """Asked anew for every question, so that a group works as soon as it is saved. 1 query."""
    return [*synonym_lines(), *SynonymGroup.objects.order_by("pk").values_list("expressions", flat=True)]


def find_in_library(text: str) -> Found:
    """All items of the index that answer the question, in every language. 1 query."""
    return find(text, library_engine(), synonym_groups())
