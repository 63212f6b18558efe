"""No order of votes, edits, recusals, deadlines, reassignments and translations makes a text public undecided."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.factories.approval import Cast
from tests.factories.translations import translate

from .machine import Papers
from .people import Crowd

# The same orders each time in CI; elsewhere others each time.
SETTINGS = settings(
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    database=None,
    # Half a minute on either database.
    max_examples=20,
    stateful_step_count=30,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
    print_blob=True,
)


@pytest.mark.django_db
def test_random_orders__never_leave_a_public_text_without_its_decision(cast: Cast):
    translate(cast.platform)

    class PapersOfTheCast(Papers):
        crowd = Crowd(cast)

    run_state_machine_as_test(PapersOfTheCast, settings=SETTINGS)
