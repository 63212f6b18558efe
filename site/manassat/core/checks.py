"""System checks: what must hold before a process starts."""

from __future__ import annotations

import sys
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register


@register()
def samples_stay_in_development(**kwargs: object) -> list[CheckMessage]:
    """Demo accounts have a printed password: whatever builds on the production settings refuses them."""
    if settings.SAMPLES_ALLOWED and "manassat.settings.production" in sys.modules:
        return [Error("Production settings must not allow samples.", id="manassat.E001")]
    return []


@register()
def translations_are_compiled(**kwargs: object) -> list[CheckMessage]:
    """A missing or older .mo file shows English words to Arabic readers."""
    stale = [po for folder in settings.LOCALE_PATHS for po in Path(folder).rglob("*.po") if _is_stale(po)]
    hint = "Run: make translations"
    return [Warning(f"{po} is not compiled.", hint=hint, id="manassat.W001") for po in stale]


def _is_stale(po: Path) -> bool:
    compiled = po.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < po.stat().st_mtime
