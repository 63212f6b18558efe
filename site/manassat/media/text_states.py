"""What became of the text inside a file; blank as long as nobody has looked."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from .extraction.outcomes import Outcome


class TextState(TextChoices):
    READ = Outcome.READ.value, _("read")
    PARTLY_READ = Outcome.PARTLY_READ.value, _("partly read: too long")
    SCANNED = Outcome.SCANNED.value, _("pages without text")
    RECOGNISED = Outcome.RECOGNISED.value, _("recognised from pictures")
    ENCRYPTED = Outcome.ENCRYPTED.value, _("locked with a password")
    DAMAGED = Outcome.DAMAGED.value, _("damaged")
    TOO_LARGE = Outcome.TOO_LARGE.value, _("too large")
    WRONG_KIND = Outcome.WRONG_KIND.value, _("not what its name says")
    TOOK_TOO_LONG = Outcome.TOOK_TOO_LONG.value, _("took too long")
    NOT_A_TEXT_FILE = Outcome.NOT_A_TEXT_FILE.value, _("a kind without text to search")
    MISSING = Outcome.MISSING.value, _("file not found")
