"""Who hears of a request to join, and who of its decision."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils.translation import gettext, override

from platforms.membership.events import join_decided, join_requested
from platforms.membership.join_requests import accept, erase, keep_request, refuse
from platforms.models import JoinRequest
from tests.factories.authorities import make_authority
from tests.factories.join_requests import make_join_request
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user

pytestmark = pytest.mark.django_db
HOSTILE = "<b>نموذج</b>"


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def federation(db):
    return make_federation_user()


def test_request__is_told_to_the_federation_without_the_contact_data(platform, federation, on_commit):
    make_coordinator(platform)
    authority = make_authority("asking-town")
    request = JoinRequest(platform=platform, local_authority=authority, contact_email="secret@example.org")
    request.contact_name, request.reason = "نموذج: سر", "نموذج: سبب"
    request.consented_at = platform.first_published_at
    with on_commit():
        keep_request(request)
    (message,) = [message for message in mail.outbox if "asking-town" in message.subject]
    assert message.to == [federation.email]
    assert f"/admin/memberships/requests/{request.pk}/" in message.body
    for secret in ("secret@example.org", "نموذج: سر", "نموذج: سبب"):
        assert secret not in message.body + message.alternatives[0][0]


@pytest.mark.parametrize("language_code", ["ar", "en"])
@pytest.mark.parametrize(
    ("decide", "words"),
    [
        (accept, "The request was accepted. Welcome to the platform."),
        (refuse, "The request was not accepted this time."),
    ],
    ids=["accepted", "refused"],
)
def test_decision__is_told_to_the_contact_in_the_language_of_the_form(
    platform, federation, on_commit, decide, words, language_code
):
    request = make_join_request(platform, make_authority(), language_code=language_code)
    with on_commit():
        decide(request.pk, federation, HOSTILE)
    (message,) = mail.outbox
    assert message.to == ["contact@example.org"]
    with override(language_code):
        assert gettext(words) in message.body
    assert HOSTILE in message.body
    assert HOSTILE not in message.alternatives[0][0]
    assert "/admin/" not in message.body


def test_decision__names_no_page_that_readers_cannot_see(platform, federation, on_commit):
    request = make_join_request(platform, make_authority())
    platform.unpublish()
    with on_commit():
        accept(request.pk, federation)
    assert platform.slug not in mail.outbox[0].body


def test_request__that_is_gone_is_told_to_nobody(platform, federation):
    request = make_join_request(platform, make_authority())
    erase(request.pk)
    for signal in (join_requested, join_decided):
        signal.send(JoinRequest, request_id=request.pk)
    assert mail.outbox == []
