from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from home.digest.delivery import digest_readers, send_digest


class Command(BaseCommand):
    help = _("Sends the weekly digest to everyone there is something to tell; run it once a week.")

    def handle(self, *args: object, **options: object) -> None:
        day = timezone.localdate().isoformat()
        readers = list(digest_readers().values_list("pk", flat=True))
        for user_id in readers:
            send_digest.enqueue(user_id=user_id, day=day)
        self.stdout.write(_("Accounts looked at: %(count)d") % {"count": len(readers)})
