"""The public form with which an authority asks to join a platform."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import PageViewRestriction

from platforms.enums import JoinRequestState, MembershipState
from platforms.membership.events import join_requested
from platforms.membership.join_views import MOST_REQUESTS
from platforms.models import JoinRequest
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.join_requests import make_join_request
from tests.factories.pages import make_platform
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db
MANY = 445


@pytest.fixture
def authority(db):
    return make_authority()


@pytest.fixture
def one_moment():
    """The hour in which requests are counted must not end between two of them."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


def opened(seconds_ago: int = 60) -> str:
    with time_machine.travel(timezone.now() - datetime.timedelta(seconds=seconds_ago)):
        return TimestampSigner().sign("join")


def filled(**fields: str) -> dict[str, str]:
    """What a contact person enters; a field given as None stays away."""
    values = {
        "platform": "FM",
        "local_authority": "sample-town",
        "contact_name": "نموذج: سلمى",
        "contact_position": "نموذج: مديرة",
        "contact_email": "sample@example.org",
        "contact_phone": "+970 2 123 4567",
        "reason": "نموذج: نريد أن نتعلم",
        "consent": "on",
        "opened": opened(),
    } | fields
    return {name: value for name, value in values.items() if value is not None}


def send(client, **fields: str):
    return client.post("/join/", filled(**fields))


def arabic(message: str) -> str:
    with override("ar"):
        return gettext(message)


def test_request__is_kept_with_the_moment_of_consent(client, platform, authority):
    response = send(client)
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
    request = JoinRequest.objects.get()
    assert (request.platform, request.local_authority) == (platform, authority)
    assert (request.contact_name, request.contact_email) == ("نموذج: سلمى", "sample@example.org")
    assert (request.state, request.language_code) == (JoinRequestState.WAITING, "ar")
    assert timezone.now() - request.consented_at < datetime.timedelta(minutes=1)


def test_request_in_english__hangs_on_the_page_of_the_source_language(client, platform, authority):
    translate(platform)
    assert client.post("/en/join/", filled()).status_code == 302
    request = JoinRequest.objects.get()
    assert (request.platform, request.language_code) == (platform, "en")


def test_request__is_announced_after_the_commit(client, platform, authority, django_capture_on_commit_callbacks):
    heard = []
    join_requested.connect(lambda sender, request_id, **kwargs: heard.append(request_id), weak=False, dispatch_uid="t")
    try:
        with django_capture_on_commit_callbacks(execute=True):
            send(client)
    finally:
        join_requested.disconnect(dispatch_uid="t")
    assert heard == [JoinRequest.objects.get().pk]


BAD_INPUT = {
    "no platform": ("platform", ""),
    "unknown platform": ("platform", "XX"),
    "no authority": ("local_authority", ""),
    "unknown authority": ("local_authority", "nowhere"),
    "no name": ("contact_name", ""),
    "a name of blanks": ("contact_name", "  \t "),
    "a name of invisible signs": ("contact_name", "\u202e\u2066"),
    "a name with a zero byte": ("contact_name", "a\0b"),
    "a name too long": ("contact_name", "x" * 256),
    "no email": ("contact_email", ""),
    "no email address": ("contact_email", "sample(at)example.org"),
    "two email addresses": ("contact_email", "a@example.org,b@example.org"),
    "an email with a line break": ("contact_email", "a@example.org\nBcc: b@example.org"),
    "a telephone in words": ("contact_phone", "اتصلوا بي"),
    "a telephone too short": ("contact_phone", "12345"),
    "a telephone too long": ("contact_phone", "1" * 16),
    "too many words": ("reason", "x" * 2001),
    "no consent": ("consent", None),
}


@pytest.mark.parametrize(("name", "value"), BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input__gets_a_message_at_its_field_and_nothing_is_kept(client, platform, authority, name, value):
    response = send(client, **{name: value})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [name]
    assert 'class="errorlist"' in response.content.decode()
    assert not JoinRequest.objects.exists()


@pytest.mark.parametrize(
    ("written", "kept"),
    [("٠٥٩٩ ١٢٣ ٤٥٦", "0599 123 456"), ("+970-2-1234567", "+970-2-1234567"), ("", "")],
    ids=["Arabic digits", "hyphens", "none"],
)
def test_telephone__is_kept_in_western_digits(client, platform, authority, written, kept):
    send(client, contact_phone=written)
    assert JoinRequest.objects.get().contact_phone == kept


def test_direction_switches_and_line_breaks__do_not_reach_the_record(client, platform, authority):
    send(client, contact_name="نموذج\u202e\r\nBcc: x", reason="أ\u2067\n\nب")
    request = JoinRequest.objects.get()
    assert request.contact_name == "نموذج Bcc: x"
    assert request.reason == "أ\n\nب"


def test_words_of_the_sender__are_escaped(client, platform, authority):
    html = send(
        client, contact_name="<script>alert(1)</script>", reason="</textarea><b>", consent=None
    ).content.decode()
    assert "<script>alert" not in html
    assert "</textarea><b>" not in html


def test_hidden_field__gets_the_usual_answer_and_nothing_is_kept(client, platform, authority):
    response = send(client, homepage="https://example.org/")
    assert response["Location"] == "/join/sent/"
    assert not JoinRequest.objects.exists()


@pytest.mark.parametrize("stamp", ["just now", "none", "forged"])
def test_form__filled_within_seconds_is_sent_back_and_passes_later(client, platform, authority, stamp):
    stamps = {"just now": opened(0), "none": "", "forged": "join:1:x"}
    response = send(client, opened=stamps[stamp])
    assert list(response.context["form"].errors) == ["__all__"]
    assert not JoinRequest.objects.exists()
    again = response.context["form"].stamp
    with time_machine.travel(timezone.now() + datetime.timedelta(seconds=10)):
        assert send(client, opened=again).status_code == 302


def test_second_request__gets_the_same_answer_and_the_first_one_stays(client, platform, authority):
    first = send(client)
    second = send(client, contact_name="نموذج: غيرها")
    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert JoinRequest.objects.get().contact_name == "نموذج: سلمى"


def test_refused_authority__may_ask_again(client, platform, authority):
    make_join_request(platform, authority, state=JoinRequestState.REFUSED)
    assert send(client).status_code == 302
    assert JoinRequest.objects.waiting().count() == 1


def test_member__is_told_at_the_field(client, platform, authority):
    make_membership(platform, authority)
    response = send(client)
    message = arabic("This authority is a member of this platform already.")
    assert response.context["form"].errors == {"local_authority": [message]}


@pytest.mark.parametrize("state", [MembershipState.INVITED, MembershipState.DECLINED, MembershipState.LEFT])
def test_state_that_readers_do_not_see__is_not_told(client, platform, authority, state):
    left_on = timezone.localdate() if state == MembershipState.LEFT else None
    make_membership(platform, authority, state=state, left_on=left_on)
    assert send(client).status_code == 302


def test_platform_that_readers_do_not_see__is_not_offered(client, site_home, authority):
    hidden = make_platform(site_home, title="نموذج: سرية")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    assert "سرية" not in client.get("/join/?platform=FM").content.decode()
    assert list(send(client).context["form"].errors) == ["platform"]


def test_address__chooses_platform_and_authority_beforehand(client, platform, authority):
    html = client.get("/join/?platform=FM&authority=sample-town").content.decode()
    assert '<option value="FM" selected>' in html
    assert '<option value="sample-town" selected>' in html


def test_pages_of_platform_and_authority__lead_to_the_form(client, platform, authority):
    assert 'href="/join/?platform=FM"' in client.get(platform.url).content.decode()
    assert 'href="/join/?authority=sample-town"' in client.get(authority.get_absolute_url()).content.decode()


@pytest.mark.parametrize("address", ["/join/", "/join/sent/", "/en/join/", "/en/join/sent/"])
def test_answers__stay_out_of_caches_and_search_engines(client, site_home, address):
    response = client.get(address)
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert "<script" not in response.content.decode().replace('<script type="application/ld+json"', "")
    assert "script-src" not in response["Content-Security-Policy"]


def test_form__needs_its_token(site_home, platform, authority):
    assert Client(enforce_csrf_checks=True).post("/join/", filled()).status_code == 403
    assert not JoinRequest.objects.exists()


def test_many_requests_from_one_connection__are_stopped_with_a_message(client, platform, authority, one_moment):
    most = int(MOST_REQUESTS.split("/")[0])
    for _number in range(most):
        assert send(client, consent=None).status_code == 200
    stopped = send(client)
    assert stopped.status_code == 429
    assert "سلمى" in stopped.content.decode()
    assert not JoinRequest.objects.exists()
    assert client.post("/join/", filled(), REMOTE_ADDR="203.0.113.9").status_code == 302


def test_many_requests__are_counted_by_the_connection_and_not_by_what_the_client_writes(
    client, platform, authority, one_moment
):
    most = int(MOST_REQUESTS.split("/")[0])
    for number in range(most):
        client.post("/join/", filled(consent=None), headers={"X-Forwarded-For": f"203.0.113.{number}"})
    assert client.post("/join/", filled(), headers={"X-Forwarded-For": "203.0.113.99"}).status_code == 429


def test_contact_data__stands_on_no_public_page(client, platform, authority):
    make_join_request(platform, authority, contact_name="نموذج: سلمى", contact_email="sample@example.org")
    for address in (platform.url, authority.get_absolute_url(), "/join/", "/authorities/", "/platforms/"):
        html = client.get(address).content.decode()
        assert "سلمى" not in html
        assert "sample@example.org" not in html


@pytest.mark.parametrize("count", [5, MANY])
def test_form__takes_nine_queries(client, platform, count, django_assert_max_num_queries):
    governorates = [make_governorate(f"نموذج {number}", f"XX-{number:02}") for number in range(16)]
    for number in range(count):
        make_authority(f"sample-town-{number}", governorates[number % 16])
    client.get("/join/")
    with django_assert_max_num_queries(9):
        html = client.get("/join/").content.decode()
    assert html.count('<option value="sample-town-') == count
