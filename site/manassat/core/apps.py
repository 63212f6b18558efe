from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "manassat.core"
    label = "core"
    verbose_name = _("Shared ground")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, name_fields, spreadsheets, tag_permissions, tags  # noqa: F401
        from .admin_visibility import titles
        from .mail import new_password, workflow
        from .translating import empty_texts, privacy, receivers  # noqa: F401
        from .upstream import names, screens

        tag_permissions.install()
        name_fields.install()
        empty_texts.install()
        privacy.install()
        titles.install()
        workflow.connect()
        new_password.install()
        spreadsheets.install()
        names.install()
        screens.install()
