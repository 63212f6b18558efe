from __future__ import annotations


class ConsultationRefusedError(Exception):
    """Nothing has changed; carries a sentence for the person who tried."""
