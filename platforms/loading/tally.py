from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass
class Tally:
    """What a stage made and what it found."""

    new: int = 0
    kept: int = 0

    def count(self, is_new: bool) -> None:
        self.new += is_new
        self.kept += not is_new

    def __str__(self) -> str:
        return _("%(new)s new, %(kept)s already there") % {"new": self.new, "kept": self.kept}
