"""What was ever public, so that harvesters learn when it no longer is."""

from __future__ import annotations

from django.db import models


class HarvestRecord(models.Model):
    """One text of the library in one language, kept for good; never what it says.

    No foreign key: a page that goes away changes nothing here. `set_spec` is its platform's, of a region with the
    platform before it (`vc:vc-n`). `changed_at` has whole seconds, as the protocol has.
    """

    translation_key = models.UUIDField()
    language = models.CharField(max_length=12)
    page_id = models.PositiveBigIntegerField(db_index=True)
    set_spec = models.CharField(max_length=50)
    is_deleted = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "language"], name="one_harvest_record_a_text")
        ]
        indexes = [models.Index(fields=["changed_at", "id"], name="harvest_in_order")]

    def __str__(self) -> str:
        return self.identifier

    @property
    def identifier(self) -> str:
        """The same as in the Atom feeds: it stays when the page or the site moves."""
        return f"urn:uuid:{self.translation_key}:{self.language}"
