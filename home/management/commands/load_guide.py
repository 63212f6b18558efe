"""Builds the site in both languages from the facts of the guide."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext as _

from home.loading.content import load_content_pages, load_front_pages
from home.loading.ground import provisioned_grounds
from home.loading.guide import read_guide
from home.loading.library import load_activities, load_publications
from home.loading.platforms import load_platforms, load_topics
from home.loading.shared_lists import DATA, load_indicators, load_partners, load_sdgs, load_themes
from home.loading.translations import load_translations
from platforms.loading.command import LoaderCommand, Say
from platforms.loading.sources import load_sources, source


class Command(LoaderCommand):
    help = "Makes what is missing of the platforms, topics and pages of the guide; changes nothing that is there."
    default_file = DATA / "guide.json"

    def load(self, file: Path, say: Say) -> None:
        guide = read_guide(file)
        say(_("Sources"), load_sources())
        grounds = provisioned_grounds()
        say(_("Partners"), load_partners(guide.partners, source("guide")))
        say(_("Themes"), load_themes(guide.themes, grounds))
        say(_("Sustainable Development Goals"), load_sdgs())
        say(_("Indicators"), load_indicators())
        say(_("Platforms"), load_platforms(guide, grounds, source("guide")))
        say(_("Priority topics"), load_topics(guide, grounds, source("guide")))
        say(_("Front pages"), load_front_pages(grounds))
        say(_("Content pages"), load_content_pages(grounds))
        say(_("Publications"), load_publications(grounds, source("catalogues")))
        say(_("Activities"), load_activities(grounds, source("press")))
        say(_("Translations"), load_translations())
