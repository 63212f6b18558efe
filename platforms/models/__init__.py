from .access import PlatformAccess
from .activities import ActivityIndexPage, ActivityPage, BaseActivityPage, LearningDayPage
from .authorities import Governorate, LocalAuthority, Membership
from .calendar import CalendarPage
from .people import Mandate, Person
from .platforms import PlatformIndexPage, PlatformPage
from .reference import Indicator, Sdg, Theme
from .topics import TopicPage, WorkingGroupMember
from .work_plans import PlannedActivity, WorkPlanPage

__all__ = [
    "ActivityIndexPage",
    "ActivityPage",
    "BaseActivityPage",
    "CalendarPage",
    "Governorate",
    "Indicator",
    "LearningDayPage",
    "LocalAuthority",
    "Mandate",
    "Membership",
    "Person",
    "PlannedActivity",
    "PlatformAccess",
    "PlatformIndexPage",
    "PlatformPage",
    "Sdg",
    "Theme",
    "TopicPage",
    "WorkPlanPage",
    "WorkingGroupMember",
]
