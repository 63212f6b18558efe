from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.core.cache import cache

from knowledge.approval.models import ApprovalRound, OutsideReview
from knowledge.outsiders.invitations import invite
from knowledge.outsiders.links import review_address
from tests.factories.approval import Cast
from tests.factories.pages import make_platform

NAME, EMAIL = "نموذج: الخبيرة سلمى", "salma@example.org"


@pytest.fixture(autouse=True)
def _nobody_counted():
    """Requests of one connection are counted across tests otherwise."""
    cache.clear()


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def cast(platform) -> Cast:
    return Cast(platform)


@pytest.fixture
def approval_round(cast) -> ApprovalRound:
    return cast.submitted(title="نموذج: عنوان المسودة")


@pytest.fixture
def outside_review(approval_round, cast) -> OutsideReview:
    return invited(approval_round, cast.coordinator)


def invited(approval_round: ApprovalRound, by: object, **fields: str) -> OutsideReview:
    values = {"name": NAME, "email": EMAIL, "language": "ar"} | fields
    outside_review = OutsideReview(approval_round=approval_round, **values)
    invite(outside_review, by)
    return outside_review


def path_of(outside_review: OutsideReview) -> str:
    return urlsplit(review_address(outside_review)).path
