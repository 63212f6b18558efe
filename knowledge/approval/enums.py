from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DocumentType(TextChoices):
    POSITION_PAPER = "position-paper", _("Position paper")
    TRANSLATION = "translation", _("Translation of a position paper")


class Deciders(TextChoices):
    """Who decides at a step. At a consultation nobody votes: it ends with its last day and its last answer."""

    COORDINATION = "coordination", _("The platform's coordinator or deputy")
    GROUP = "group", _("A group")
    COMMITTEE = "committee", _("An approval committee")
    CONSULTATION = "consultation", _("Consultation of the platform's members")


class SeatRole(TextChoices):
    CHAIR = "chair", _("Chair")
    LEGAL = "legal", _("Legal adviser")
    FINANCE = "finance", _("Financial adviser")
    TECHNICAL = "technical", _("Technical adviser")
    MEMBER = "member", _("Member")


class Choice(TextChoices):
    APPROVE = "approve", _("Approve")
    CHANGES = "changes", _("Request changes")
    ABSTAIN = "abstain", _("Abstain")
    RECUSE = "recuse", _("Recuse myself")


class RoundStatus(TextChoices):
    OPEN = "open", _("In moderation")
    CHANGES_REQUESTED = "changes-requested", _("Changes requested")
    APPROVED = "approved", _("Approved")
    CANCELLED = "cancelled", _("Cancelled")


class LedgerEvent(TextChoices):
    SUBMITTED = "submitted", _("Submitted for review")
    VOTED = "voted", _("Voted")
    STEP_PASSED = "step-passed", _("Step passed")
    VOTES_VOIDED = "votes-voided", _("Text changed, earlier votes void")
    CHANGES_REQUESTED = "changes-requested", _("Changes requested")
    CANCELLED = "cancelled", _("Submission cancelled")
    REASSIGNED = "reassigned", _("Seat given to another person")
    ESCALATED = "escalated", _("Escalated after the due date")
    CONSULTATION_OPENED = "consultation-opened", _("Consultation opened")
    CONSULTATION_CLOSED = "consultation-closed", _("Consultation closed")
    DECIDED = "decided", _("Approved")
    TRANSLATION_DECIDED = "translation-decided", _("Translation approved")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Expired")
    OUTSIDER_INVITED = "outsider-invited", _("Outside reviewer invited")
    OUTSIDER_CAME = "outsider-came", _("Outside reviewer opened or commented")
    OUTSIDER_REVOKED = "outsider-revoked", _("Invitation of an outside reviewer revoked")


DECISIONS = (LedgerEvent.DECIDED, LedgerEvent.TRANSLATION_DECIDED)
# What says whether readers find the paper; the last of them counts.
PUBLIC_STATES = (LedgerEvent.PUBLISHED, LedgerEvent.WITHDRAWN, LedgerEvent.EXPIRED)
