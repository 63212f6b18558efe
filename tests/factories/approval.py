"""Papers on their way through approval. `submit`, `vote` and `approve` are what people do on the screens."""

from __future__ import annotations

from itertools import count

from django.contrib.auth.models import Group
from wagtail.models import Page, Revision

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, LedgerEvent, SeatRole
from knowledge.approval.gate import revision_digest
from knowledge.approval.ledger import append
from knowledge.approval.models import ApprovalRound, ApprovalRule, Committee, CommitteeSeat
from knowledge.approval.provisioning import COMMITTEE
from knowledge.approval.reading import record_opening
from knowledge.approval.text_hash import attached_files, text_hash
from knowledge.models import PaperRecommendation, PositionPaperPage
from manassat.users.models import User
from platforms.models import PlatformPage, TopicPage

from .pages import make_paper, make_topic
from .people import make_coordinator, make_deputy, make_reviewer, make_user
from .remembered import remembered

numbers = count(1)


def ready_fields(platform: PlatformPage) -> dict[str, object]:
    """What a submission requires."""
    topic = TopicPage.objects.child_of(platform).first() or make_topic(platform, f"{platform.code}-1")
    recommendation = PaperRecommendation(text="نموذج: توصية", addressee="نموذج: جهة", locale=platform.locale)
    return {"summary": "نموذج: ملخص", "topic": topic, "recommendations": [recommendation]}


@remembered
def make_ready_paper(platform: PlatformPage, author: User | None = None, **fields: object) -> PositionPaperPage:
    """A draft that can be submitted."""
    values = ready_fields(platform) | {"slug": f"ready-{next(numbers)}", "owner": author} | fields
    return make_paper(platform, live=False, **values)


@remembered
def make_committee(platform: PlatformPage | None = None, name: str = COMMITTEE, **fields: object) -> list[User]:
    """Three seats of the default committee, or of another: a required chair and two members."""
    committee = Committee.objects.get_or_create(name=name)[0]
    users = [make_user(f"seat-{next(numbers)}") for _place in range(3)]
    for user, role in zip(users, (SeatRole.CHAIR, SeatRole.MEMBER, SeatRole.MEMBER), strict=True):
        is_required = role == SeatRole.CHAIR
        CommitteeSeat.objects.create(committee=committee, user=user, role=role, is_required=is_required, **fields)
    return users


@remembered
def make_askers(platform: PlatformPage) -> tuple[User, User, User, User, User]:
    """An author, two who coordinate, two reviewers."""
    return (
        make_user(f"author-{next(numbers)}"),
        make_coordinator(platform, f"coordinator-{next(numbers)}"),
        make_deputy(platform, f"deputy-{next(numbers)}"),
        make_reviewer(f"reviewer-{next(numbers)}"),
        make_reviewer(f"reviewer-{next(numbers)}"),
    )


class Cast:
    """Everybody whom the default rule asks: an author, two who coordinate, two reviewers, a committee of three."""

    def __init__(self, platform: PlatformPage) -> None:
        self.platform = platform
        self.author, self.coordinator, self.deputy, self.reviewer, self.other_reviewer = make_askers(platform)
        self.chair, self.member, self.other_member = make_committee()

    def paper(self, **fields: object) -> PositionPaperPage:
        return make_ready_paper(self.platform, self.author, **fields)

    @remembered
    def submitted(self, **fields: object) -> ApprovalRound:
        return submit(self.paper(**fields), self.author)

    @remembered
    def at_committee(self, **fields: object) -> ApprovalRound:
        """Endorsed and reviewed."""
        approval_round = self.submitted(**fields)
        vote(approval_round, self.coordinator)
        return vote(approval_round, self.reviewer)

    def approve(self, approval_round: ApprovalRound) -> ApprovalRound:
        """Through all steps that are left."""
        for user in (self.coordinator, self.reviewer, self.chair, self.member)[-_steps_left(approval_round) :]:
            approval_round = vote(approval_round, user)
        return approval_round


def _steps_left(approval_round: ApprovalRound) -> int:
    steps = list(approval_round.rule.steps.all())
    place = [step.pk for step in steps].index(approval_round.step_id)
    return len(steps) - place + 1


def submit(paper: PositionPaperPage, by: User | None) -> ApprovalRound:
    paper.get_workflow().start(paper, by)
    return ApprovalRound.objects.open().get(page=paper.pk)


def resubmit(paper: PositionPaperPage, by: User | None) -> ApprovalRound:
    """After changes were requested."""
    paper = PositionPaperPage.objects.get(pk=paper.pk)
    paper.current_workflow_state.resume(by)
    return ApprovalRound.objects.open().get(page=paper.pk)


def vote(
    approval_round: ApprovalRound, user: User, choice: Choice = Choice.APPROVE, *, reason: str = ""
) -> ApprovalRound:
    """Opens the text as it is, then votes on it."""
    current = ApprovalRound.objects.get(pk=approval_round.pk)
    record_opening(current, user, current.text_hash)
    return cast_vote(current.pk, user, choice, text_hash=current.text_hash, reason=reason)


def put_through(paper: PositionPaperPage) -> None:
    """Public as by a decision, for tests that are about something else: the votes are left out."""
    revision = paper.get_latest_revision()
    draft = revision.as_object()
    append(
        LedgerEvent.DECIDED,
        draft,
        text_hash=text_hash(draft),
        revision=revision.pk,
        revision_digest=revision_digest(revision),
        files=list(attached_files(draft)),
        votes=[],
        shows_names=False,
        translates=None,
    )
    revision.publish()
    paper.refresh_from_db()


def default_rule(document_type: str = "position-paper") -> ApprovalRule:
    return ApprovalRule.objects.get(platform=None, document_type=document_type)


def group_named(name: str) -> Group:
    return Group.objects.get(name=name)


def stored(paper: Page) -> PositionPaperPage:
    """As it is in the database now."""
    return PositionPaperPage.objects.get(pk=paper.pk)


def save_with(paper: PositionPaperPage, update_fields: list[str] | None = None, **values: object) -> None:
    for name, value in values.items():
        setattr(paper, name, value)
    paper.save(update_fields=update_fields)


def draft_of(paper: PositionPaperPage, **values: object) -> Revision:
    for name, value in values.items():
        setattr(paper, name, value)
    return paper.save_revision()
