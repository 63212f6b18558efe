from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from platforms.mandates.rights import sync_rights
from platforms.mandates.vacancies import vacancies
from platforms.notifications.mandates import remind_of_ends


class Command(BaseCommand):
    help = _("Gives and takes the rights on the platforms as the registers of mandates and working groups say today.")

    def handle(self, *args: object, **options: object) -> None:
        day = timezone.localdate()
        changes = sync_rights(day)
        self.stdout.write(_("Rights given: %(count)d") % {"count": len(changes.given)})
        self.stdout.write(_("Rights taken: %(count)d") % {"count": len(changes.taken)})
        self.stdout.write(_("Terms whose end is told: %(count)d") % {"count": remind_of_ends(day)})
        for vacancy in vacancies(day):
            self.stdout.write(_("Vacant: %(vacancy)s") % {"vacancy": vacancy})
