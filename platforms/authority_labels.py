"""What an authority is called where its governorate does not stand beside it: «الطيبة – رام الله والبيرة».

Stored, as who else bears the name cannot be asked for each row of a list; empty where nobody else does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Q, QuerySet

LANGUAGES = ("ar", "en")
LABELS = [f"label_{code}" for code in LANGUAGES]


def write_labels(rows: QuerySet) -> None:
    """`rows` hold all bearers of each name in them. 1 query, and 1 where something changes."""
    authorities = list(rows.select_related("governorate").defer("governorate__outline"))
    bearers = _bearers(authorities)
    changed = [authority for authority in authorities if _label(authority, bearers)]
    if changed:
        rows.model.objects.bulk_update(changed, LABELS)


def write_labels_beside(authority: object) -> None:
    """Of those that share a name with `authority`, and of those that shared one until now."""
    same = Q(name_ar=authority.name_ar) | Q(name_en=authority.name_en)
    labelled = ~Q(label_ar="") | ~Q(label_en="")
    write_labels(type(authority).objects.filter(same | labelled))


def _bearers(authorities: Iterable) -> dict[str, Counter]:
    return {code: Counter(getattr(one, f"name_{code}") for one in authorities) for code in LANGUAGES}


def _label(authority: object, bearers: dict[str, Counter]) -> bool:
    """Whether it has changed."""
    before = [getattr(authority, name) for name in LABELS]
    for code in LANGUAGES:
        name, governorate = (getattr(one, f"name_{code}") for one in (authority, authority.governorate))
        repeats = name and governorate and bearers[code][name] > 1
        setattr(authority, f"label_{code}", f"{name} – {governorate}" if repeats else "")
    return before != [getattr(authority, name) for name in LABELS]
