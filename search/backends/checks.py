"""What was indexed by another analyser than the one that reads the questions is not found."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections
from wagtail.search.models import IndexEntry

from ..analysis.words import ANALYSER_VERSION
from ..engines import library_engine
from ..models import IndexVersion

logger = logging.getLogger(__name__)
HINT = "Run: manage.py update_index"


@register(Tags.database)
def indexes_are_of_this_analyser(databases: Sequence[str] | None = None, **kwargs: object) -> list[CheckMessage]:
    """Asked by `migrate` and by `check --database default`; an index that was never built is not old."""
    if "default" not in (databases or ()):
        return []
    messages = []
    if _database_index_is_old():
        messages.append(Warning("The admin's search index is of another analyser.", hint=HINT, id="search.W001"))
    if _library_index_is_old():
        messages.append(Warning("The library's index is of another analyser.", hint=HINT, id="search.W002"))
    return messages


def _database_index_is_old() -> bool:
    tables = {IndexEntry._meta.db_table, IndexVersion._meta.db_table}
    if not tables <= set(connections["default"].introspection.table_names()):
        return False
    up_to_date = IndexVersion.objects.filter(backend="default", analyser=ANALYSER_VERSION)
    return not up_to_date.exists() and IndexEntry.objects.exists()


def _library_index_is_old() -> bool:
    """Opening a file that is not there would make it."""
    if not settings.SEARCH_URL and not settings.SEARCH_INDEX.exists():
        return False
    try:
        return library_engine().version() not in (None, ANALYSER_VERSION)
    except Exception:
        # A server that does not answer is no reason to hold up a migration; /readyz tells of it.
        logger.exception("The library's index was not asked for its analyser's version")
        return False
