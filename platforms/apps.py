from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlatformsConfig(AppConfig):
    name = "platforms"
    verbose_name = _("Platforms")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import signals  # noqa: F401
        from .models import ActivityIndexPage
        from .notifications import receivers  # noqa: F401
        from .sections import Section, register_section

        register_section(Section(ActivityIndexPage, "activities", _("Activities")))
