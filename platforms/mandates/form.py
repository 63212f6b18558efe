"""The form of a mandate; a new one brings the usual steps of a handover along."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ..forms import OfPlatformForm


class MandateForm(OfPlatformForm):
    def __init__(self, data: object = None, files: object = None, *, instance: object = None, **kwargs: object) -> None:
        mandate = instance or self._meta.model()
        if data is None and not mandate.pk:
            mandate.handover_items = _usual_steps(mandate)
        super().__init__(data, files, instance=mandate, **kwargs)


def _usual_steps(mandate: object) -> list:
    step = mandate.handover_items.model
    texts = (
        _("The work plan has been gone through"),
        _("Papers under review have been gone through"),
        _("Members and contact persons have been handed over"),
        _("Files outside the site have been handed over"),
        _("Coming activities have been gone through"),
    )
    return [step(text=text) for text in texts]
