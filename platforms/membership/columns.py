"""Columns of these lists."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column


class DayColumn(Column):
    """The day itself; Wagtail's own column says how long ago it was."""

    def get_value(self, instance: object) -> str:
        day = super().get_value(instance)
        moment = timezone.localtime(day) if isinstance(day, datetime.datetime) else day
        return date_format(moment) if moment else ""
