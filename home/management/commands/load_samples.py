"""Marked samples and demo accounts, for development only."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from home.loading.samples.accounts import account_rows, load_accounts, load_earlier_term
from home.loading.samples.activities import load_sample_activities, load_sample_plans
from home.loading.samples.approval import load_committee
from home.loading.samples.members import load_join_request, load_meeting_notes, load_memberships, load_working_group
from home.loading.samples.papers import load_papers
from home.loading.samples.quiet import without_mails
from home.loading.samples.shelf import load_practices, load_resources
from home.loading.samples.stage import Stage
from home.loading.translations import load_translations
from platforms.loading.command import LoaderCommand, Say


class Command(LoaderCommand):
    help = "Makes marked samples of every page type and workflow state, and demo accounts; development only."

    def handle(self, *args: object, verbosity: int, **options: object) -> None:
        if not settings.SAMPLES_ALLOWED:
            raise CommandError(_("These settings refuse samples: their accounts have a printed password."))
        with without_mails():
            super().handle(*args, verbosity=verbosity, **options)
        if verbosity:
            self.stdout.write("\n".join(account_rows()))

    def load(self, file: Path | None, say: Say) -> None:
        stage = Stage()
        say(_("Accounts"), load_accounts(stage))
        say(_("Earlier terms"), load_earlier_term(stage))
        say(_("Memberships"), load_memberships(stage))
        say(_("Requests to join"), load_join_request(stage))
        say(_("Working group"), load_working_group(stage))
        say(_("Meeting notes"), load_meeting_notes(stage))
        say(_("Activities"), load_sample_activities(stage))
        say(_("Work plans"), load_sample_plans(stage))
        say(_("Best practices"), load_practices(stage))
        say(_("Resources"), load_resources(stage))
        say(_("Approval committee"), load_committee(stage))
        say(_("Position papers"), load_papers(stage))
        say(_("Translations"), load_translations())
