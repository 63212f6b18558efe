from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PaperLevel(TextChoices):
    NATIONAL = "national", _("National level")
    LOCAL = "local", _("Local level")


class RecommendationState(TextChoices):
    """What became of a recommendation; the federation follows it up."""

    PROPOSED = "proposed", _("Proposed")
    UNDER_STUDY = "under-study", _("Under study")
    ADOPTED = "adopted", _("Adopted")
    IN_PROGRESS = "in-progress", _("In progress")
    DONE = "done", _("Done")
    DECLINED = "declined", _("Declined")


class ResourceKind(TextChoices):
    GUIDE = "guide", _("Guide")
    STUDY = "study", _("Study")
    PLAN = "plan", _("Strategic plan")
    REPORT = "report", _("Report")
    STATEMENT = "statement", _("Statement")
    MAGAZINE = "magazine", _("Magazine")
    TEMPLATE = "template", _("Form or template")
    VIDEO = "video", _("Video")
    OTHER = "other", _("Other")
