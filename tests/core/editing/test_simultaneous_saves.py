"""Two saves at the same moment, on real connections: one of them waits, then is refused.

What a test writes is seen by its own connection only, so everything here is done on others, and taken away by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from home.models import ContentPage, HomePage
from manassat.users.models import User
from tests.at_once import at_once
from tests.factories.pages import add_page
from tests.factories.people import make_federation_user
from tests.requirements import needs_postgresql

from .editor import OpenForm

NAMES = ("simultaneous-1", "simultaneous-2")
ROUNDS = 5


@pytest.fixture
def committed_page(db: None) -> Iterator[ContentPage]:
    def make() -> ContentPage:
        for name in NAMES:
            make_federation_user(name)
        home = HomePage.objects.get(locale__language_code="ar")
        return add_page(home, ContentPage(title="نموذج: صفحة", slug="simultaneous"))

    def take_away() -> None:
        ContentPage.objects.get(slug="simultaneous").delete()
        User.objects.filter(username__in=NAMES).delete()

    yield at_once(make)[0]
    at_once(take_away)


@needs_postgresql
def test_simultaneous_saves__let_one_through(committed_page, open_form):
    def save(form: OpenForm, title: str) -> int:
        return form.save(title=title, slug="simultaneous").status_code

    users = list(User.objects.filter(username__in=NAMES).order_by("username"))
    for number in range(ROUNDS):
        forms = at_once(*(lambda user=user: open_form(user, committed_page) for user in users))
        titles = [f"نموذج: {number} {user.username}" for user in users]
        answers = at_once(*(lambda args=args: save(*args) for args in zip(forms, titles, strict=True)))
        assert sorted(answers) == [302, 409]
        assert committed_page.revisions.latest("created_at").as_object().title == titles[answers.index(302)]
    assert committed_page.revisions.count() == 1 + ROUNDS
