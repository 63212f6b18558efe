from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    name = "knowledge"
    verbose_name = _("Knowledge library")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from manassat.core.empty_addresses import register_answer
        from platforms.sections import Section, register_section

        from . import signals  # noqa: F401
        from .approval import files, receivers  # noqa: F401
        from .consultation.receivers import listen_last
        from .decisions.tombstone import answer_for_former_paper
        from .harvest import receivers as harvest  # noqa: F401
        from .models import PaperIndexPage, PracticeIndexPage
        from .notifications import receivers as mails  # noqa: F401

        register_section(Section(PaperIndexPage, "papers", _("Position papers"), open_to_members=True))
        register_section(Section(PracticeIndexPage, "practices", _("Practices and resources"), open_to_members=True))
        register_answer(answer_for_former_paper)
        listen_last()
