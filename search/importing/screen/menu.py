from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from platforms.membership.menu import FederationMenuItem


def import_menu_item() -> MenuItem:
    """Under the settings; nobody's but the federation's, and no query."""
    return FederationMenuItem(
        _("Import into the library"), reverse("library_import"), name="library-import", icon_name="upload", order=1200
    )
