from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from knowledge.approval.moderation_problems import moderation_problems


class Command(BaseCommand):
    help = _("Says what keeps papers from being decided: rules, committees, lists and votes that cannot go on.")

    def handle(self, *args: object, **options: object) -> None:
        count = 0
        for problem in moderation_problems():
            self.stdout.write(problem)
            count += 1
        if count:
            raise CommandError(_("Findings: %(count)s") % {"count": count})
        self.stdout.write(_("Every rule can be met, and every paper under vote can be decided."))
