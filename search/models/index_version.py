from __future__ import annotations

from django.db import models


class IndexVersion(models.Model):
    """Which analyser the admin's index was made with. No row: it was never made anew since we analyse."""

    backend = models.CharField(max_length=50, primary_key=True)
    analyser = models.PositiveSmallIntegerField()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.backend}: {self.analyser}"
