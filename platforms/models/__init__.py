from .access import PlatformAccess
from .activities import ActivityIndexPage, ActivityPage, BaseActivityPage, LearningDayPage
from .authorities import Governorate, LocalAuthority, Membership
from .calendar import CalendarPage
from .care import ContentCheck, DigestReceipt
from .join_requests import JoinRequest
from .mandates import HandoverItem, Mandate
from .meeting_notes import MeetingNoteFile, MeetingNotePage
from .people import Person
from .platforms import PlatformIndexPage, PlatformPage
from .reference import Indicator, Sdg, Theme
from .topics import TopicPage, WorkingGroupMember
from .work_plans import PlannedActivity, WorkPlanPage

__all__ = [
    "ActivityIndexPage",
    "ActivityPage",
    "BaseActivityPage",
    "CalendarPage",
    "ContentCheck",
    "DigestReceipt",
    "Governorate",
    "HandoverItem",
    "Indicator",
    "JoinRequest",
    "LearningDayPage",
    "LocalAuthority",
    "Mandate",
    "MeetingNoteFile",
    "MeetingNotePage",
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
