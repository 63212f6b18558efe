"""Copying a work plan."""

from __future__ import annotations

from manassat.core.forms import CopyPageForm

from .permissions import user_can_publish_work_plans


class PlanCopyForm(CopyPageForm):
    """A live copy, and an alias that lives as its original does, are for those who may publish plans."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not user_can_publish_work_plans(self.user):
            self.fields.pop("publish_copies", None)
            self.fields.pop("alias", None)
