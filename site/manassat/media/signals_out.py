"""What this package tells others, who may not be imported here."""

from __future__ import annotations

from django.dispatch import Signal

# After commit, with `document`: the pages are new, or gone, and so may be the state. Its receivers' errors are logged.
document_read = Signal()
