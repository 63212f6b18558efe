from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from knowledge.approval.standing import ESCALATED
from knowledge.deadlines.run import look_at_due_dates


class Command(BaseCommand):
    help = _("Reminds of due dates in the approval and asks others once they have passed; run it once a day.")

    def handle(self, *args: object, **options: object) -> None:
        done = look_at_due_dates(timezone.localdate())
        self.stdout.write(_("People reminded: %(count)d") % {"count": done.reminded})
        for title, level in done.escalated:
            said = (
                _("Those who stand in are asked: %(title)s") if level == ESCALATED else _("Federation told: %(title)s")
            )
            self.stdout.write(said % {"title": title})
