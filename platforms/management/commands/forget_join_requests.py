from __future__ import annotations

import datetime

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from platforms.membership.join_requests import KEPT_DAYS_AFTER_DECISION, forget_decided_before


class Command(BaseCommand):
    help = _("Clears the contact data of requests to join that were decided more than twelve months ago.")

    def handle(self, *args: object, **options: object) -> None:
        end = timezone.now() - datetime.timedelta(days=KEPT_DAYS_AFTER_DECISION)
        self.stdout.write(_("Requests cleared: %(count)d") % {"count": forget_decided_before(end)})
