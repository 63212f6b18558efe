from .committees import Committee, CommitteeSeat
from .consultations import Consultation, ConsultationComment
from .ledger import LedgerEntry, LedgerHead
from .outsiders import OutsideReview, OutsideReviewUse
from .reading import ReviewOpening, SavedView
from .reminders import ReminderSent
from .rounds import ApprovalRound, SeatReassignment, Vote
from .rules import ApprovalRule, ApprovalStep
from .task import ApprovalTask

__all__ = [
    "ApprovalRound",
    "ApprovalRule",
    "ApprovalStep",
    "ApprovalTask",
    "Committee",
    "CommitteeSeat",
    "Consultation",
    "ConsultationComment",
    "LedgerEntry",
    "LedgerHead",
    "OutsideReview",
    "OutsideReviewUse",
    "ReminderSent",
    "ReviewOpening",
    "SavedView",
    "SeatReassignment",
    "Vote",
]
