"""The command started twice at the same second."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from home.models import HomePage
from knowledge.approval.enums import LedgerEvent
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.deadlines.run import look_at_due_dates
from tests.at_once import at_once
from tests.factories.approval import Cast
from tests.factories.outbox import names, readers
from tests.factories.pages import make_platform
from tests.knowledge.approval.races.conftest import transactional_db  # noqa: F401
from tests.requirements import needs_postgresql

pytestmark = [needs_postgresql, pytest.mark.usefixtures("transactional_db")]
TIMES = 10


def test_two_runs_at_once__tell_everybody_once_and_escalate_once():
    cast = Cast(make_platform(HomePage.objects.get(locale__language_code="ar")))
    today = timezone.localdate()
    for _time in range(TIMES):
        approval_round = cast.submitted()
        ApprovalRound.objects.filter(pk=approval_round.pk).update(due_on=today - datetime.timedelta(days=1))
        mail.outbox.clear()
        first, second = at_once(*[lambda: look_at_due_dates(today)] * 2)
        assert first.reminded + second.reminded == 2
        assert readers() == names(cast.coordinator, cast.deputy, cast.reviewer, cast.other_reviewer)
        assert LedgerEntry.objects.filter(page_id=approval_round.page_id, event=LedgerEvent.ESCALATED).count() == 1
