"""Governorates with their place on the map, and the local authorities."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext as _

from platforms.loading.authorities import load_authorities
from platforms.loading.command import LoaderCommand, Say
from platforms.loading.governorates import DATA, load_governorates
from platforms.loading.sources import load_sources


class Command(LoaderCommand):
    help = "Makes the governorates and local authorities that are missing; changes nothing that is there."
    default_file = DATA / "local_authorities.csv"

    def load(self, file: Path, say: Say) -> None:
        say(_("Sources"), load_sources())
        say(_("Governorates"), load_governorates())
        say(_("Local authorities"), load_authorities(file))
