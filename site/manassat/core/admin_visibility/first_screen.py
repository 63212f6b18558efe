"""Wagtail's first screen, without what it reads for nothing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from wagtail.admin.views.home import HomeView


class FirstScreen(HomeView):
    def get_site_details(self) -> dict[str, Any]:
        """Wagtail asks three times more for the address and name of the only site there is, to print its name."""
        root_page = self.permission_policy.explorable_root_instance(self.request.user)
        return {"root_page": root_page, "root_site": None, "site_name": settings.WAGTAIL_SITE_NAME}
