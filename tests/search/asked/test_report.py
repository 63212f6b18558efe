"""What readers look for, for the federation alone."""

from __future__ import annotations

import datetime
from urllib.parse import quote

import pytest
from django.utils import timezone

from search.models import AskedQuestion
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user
from tests.queries import count_queries

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/questions/"
ADDRESSES = [
    REPORT,
    f"{REPORT}results/",
    "/admin/search/preview/?q=x",
    "/admin/searchpicks/",
    "/admin/searchpicks/add/",
]
SYNONYMS = "/admin/snippets/search/synonymgroup/"


@pytest.fixture
def federation(client, site_home):
    client.force_login(make_federation_user())
    return client


def asked(text: str, *, count: int = 2, results: int = 0, days_ago: int = 0, language: str = "ar") -> AskedQuestion:
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return AskedQuestion.objects.create(key=text, text=text, language=language, day=day, count=count, results=results)


def shown(response) -> list[tuple]:
    return [(row["question"], row["asked"], row["found"]) for row in response.context["object_list"]]


def test_report__adds_days_up_and_says_what_the_latest_found(federation):
    asked("موازنة", count=4, days_ago=3)
    asked("موازنة", count=1, results=7)
    asked("مياه", count=3)
    assert shown(federation.get(REPORT)) == [("موازنة", 5, 7), ("مياه", 3, 0)]


def test_report__shows_nobody_what_was_asked_once(federation):
    asked("نموذج", count=1)
    assert "نموذج" not in [row[0] for row in shown(federation.get(REPORT))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [("results=none", ["مياه"]), ("language=en", ["water"]), ("q=مي", ["مياه"]), ("ordering=question", None)],
)
def test_report__narrows_down(federation, query, expected):
    asked("موازنة", results=3)
    asked("مياه")
    asked("water", language="en", results=1)
    found = [row[0] for row in shown(federation.get(f"{REPORT}?{query}"))]
    assert found == expected if expected else sorted(found) == found


def test_report__counts_within_a_period(federation):
    asked("موازنة", count=4, days_ago=30)
    asked("موازنة", count=2)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    assert shown(federation.get(f"{REPORT}?day_from={yesterday:%Y-%m-%d}")) == [("موازنة", 2, 0)]


@pytest.mark.parametrize("query", ["day_from=x", "language=xx", "p=999", "ordering=%00", "q=%00", "export=xx"])
def test_report__answers_normally_to_bad_input(federation, query):
    asked("موازنة")
    assert federation.get(f"{REPORT}?{query}").status_code == 200


def test_report__leads_to_a_synonym_and_to_a_promoted_result(federation):
    asked("موازنة")
    content = federation.get(REPORT).content.decode()
    assert f"{SYNONYMS}add/?expressions={quote('موازنة')}" in content
    assert f"/admin/searchpicks/add/?question={quote('موازنة')}" in content


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_report__is_exported_without_running_anything(federation, kind):
    asked("=HYPERLINK(1)")
    content = b"".join(federation.get(f"{REPORT}?export={kind}").streaming_content)
    assert content
    assert kind != "csv" or b"'=HYPERLINK(1)" in content


def test_report__costs_the_same_however_many_questions_there_are(federation):
    asked("موازنة")
    few = count_queries(federation, REPORT)
    for number in range(20):
        asked(f"كلمة {number}")
    assert count_queries(federation, REPORT) == few


@pytest.mark.parametrize("address", [*ADDRESSES, SYNONYMS, f"{SYNONYMS}add/"])
def test_screens__are_the_federations_alone(client, site_home, address):
    client.force_login(make_coordinator(make_platform(site_home)))
    assert client.get(address).status_code in (302, 403)
    client.force_login(make_federation_user())
    assert client.get(address).status_code == 200


def test_first_screen__leads_the_federation_to_the_report(client, site_home):
    client.force_login(make_federation_user())
    assert REPORT in client.get("/admin/").content.decode()


def test_menus__lead_to_the_report_and_not_to_wagtails_empty_one(admin_client, site_home):
    content = admin_client.get("/admin/").content.decode()
    assert REPORT in content
    assert "search-terms" not in content
