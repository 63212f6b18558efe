from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from knowledge.approval.verification import Verification

TOLD_EVERY = 1000


class Command(BaseCommand):
    help = _("Checks the decision register against itself, against the public papers and against their files.")

    def handle(self, *args: object, **options: object) -> None:
        is_watched = self.stderr.isatty() or options["verbosity"] > 1
        verification = Verification(self._tell if is_watched else _tell_nothing)
        count = 0
        for finding in verification.findings():
            self.stdout.write(finding)
            count += 1
        if count:
            raise CommandError(_("Findings: %(count)s") % {"count": count})
        facts = {"entries": verification.entries, "papers": verification.papers, "hash": verification.head_hash}
        self.stdout.write(
            _("All is as recorded. Entries: %(entries)s; papers: %(papers)s; last hash: %(hash)s") % facts
        )

    def _tell(self, verification: Verification) -> None:
        done = verification.entries + verification.papers
        if done % TOLD_EVERY == 0:
            facts = {"entries": verification.entries, "papers": verification.papers}
            self.stderr.write(_("Looked at: %(entries)s entries, %(papers)s papers") % facts)


def _tell_nothing(verification: Verification) -> None:
    pass
