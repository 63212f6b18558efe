"""Forgets what readers asked long ago; meant for every day."""

from __future__ import annotations

import datetime
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import ngettext

from search.models import AskedQuestion

DAYS_KEPT = 365


class Command(BaseCommand):
    help = "Removes the counts of readers' questions that are older than a year (docs/features/search-admin.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS_KEPT, help="how many days are kept (%(default)s)")

    def handle(self, *args: object, days: int, verbosity: int, **options: object) -> None:
        if not 0 <= days <= 36_500:
            raise CommandError("--days must lie between 0 and 36500.")
        first_kept = timezone.localdate() - datetime.timedelta(days=days)
        removed, _by_model = AskedQuestion.objects.filter(day__lt=first_kept).delete()
        if verbosity:
            self.stdout.write(ngettext("%(n)d count removed.", "%(n)d counts removed.", removed) % {"n": removed})
