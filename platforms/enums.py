"""Named choices of the programme."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Region(TextChoices):
    NORTH = "north", _("North")
    CENTRE = "centre", _("Centre")
    SOUTH = "south", _("South")
    GAZA = "gaza", _("Gaza Strip")


class Hue(TextChoices):
    """A platform's colour; the value is the name of the CSS token."""

    BRAND = "brand", _("green")
    PUBLIC_RELATIONS = "pr", _("crimson")
    ENGINEERING = "engineering", _("blue")
    FINANCE = "finance", _("dark green")
    VILLAGES = "villages", _("ochre")
    INNOVATION = "innovation", _("violet")
    GAZA = "gaza", _("brick red")


class CouncilType(TextChoices):
    MUNICIPALITY = "municipality", _("Municipality")
    VILLAGE_COUNCIL = "village_council", _("Village council")


class MembershipState(TextChoices):
    INVITED = "invited", _("Invited")
    # In a context of its own: Wagtail says "Active" of users, and Arabic needs another word there.
    ACTIVE = "active", pgettext_lazy("membership", "Active")
    LEFT = "left", _("Left")
    DECLINED = "declined", pgettext_lazy("membership", "Declined")


class JoinRequestState(TextChoices):
    WAITING = "waiting", _("Waiting")
    ACCEPTED = "accepted", _("Accepted")
    REFUSED = "refused", _("Refused")


class MandateRole(TextChoices):
    COORDINATOR = "coordinator", _("Platform coordinator")
    DEPUTY = "deputy", _("Deputy coordinator")


class ActivityKind(TextChoices):
    """Kinds of the guide besides the learning day, which has a page type of its own."""

    WORKSHOP = "workshop", _("Specialised workshop")
    TRAINING = "training", _("Training course")
    JOINT_ACTIVITY = "joint-activity", _("Joint activity")
    CAMPAIGN = "campaign", _("Awareness campaign")
    PEER_EXCHANGE = "peer-exchange", _("Peer exchange")
    SURVEY = "survey", _("Survey of initiatives")


class PlannedKind(TextChoices):
    """What a plan may plan: a learning day or any other kind."""

    LEARNING_DAY = "learning-day", _("Learning day")
    WORKSHOP = ActivityKind.WORKSHOP.value, ActivityKind.WORKSHOP.label
    TRAINING = ActivityKind.TRAINING.value, ActivityKind.TRAINING.label
    JOINT_ACTIVITY = ActivityKind.JOINT_ACTIVITY.value, ActivityKind.JOINT_ACTIVITY.label
    CAMPAIGN = ActivityKind.CAMPAIGN.value, ActivityKind.CAMPAIGN.label
    PEER_EXCHANGE = ActivityKind.PEER_EXCHANGE.value, ActivityKind.PEER_EXCHANGE.label
    SURVEY = ActivityKind.SURVEY.value, ActivityKind.SURVEY.label


class PlannedState(TextChoices):
    PLANNED = "planned", _("Planned")
    SCHEDULED = "scheduled", _("Scheduled")
    HELD = "held", _("Held")
    REPORTED = "reported", _("Reported")
    DROPPED = "dropped", _("Dropped")


class Quarter(TextChoices):
    FIRST = "1", _("First quarter")
    SECOND = "2", _("Second quarter")
    THIRD = "3", _("Third quarter")
    FOURTH = "4", _("Fourth quarter")


class DatePrecision(TextChoices):
    """How exactly the source gives a past date."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class IndicatorKind(TextChoices):
    OBJECTIVE = "objective", _("Reform objective")
    PERFORMANCE = "performance", _("Performance indicator")
