"""How the API takes requests: hostile ones, too many, from other sites, for the same again."""

from __future__ import annotations

import time

import pytest
from django.test import Client

from tests.factories.pages import make_paper

from .asking import LISTS, SHARED_LISTS, ask

ADDRESSES = ["search", "suggest", *LISTS, *SHARED_LISTS]
HOSTILE = {
    "q": [
        "\x00",
        '"',
        "*:^()",
        "word " * 10_000,
        "a" * 1_000_000,
        "\u202e\u200f\u2066",
        "NEAR(",
        "' OR 1=1 --",
        "{0}",
        "\ud800".encode("utf-8", "surrogatepass"),
        b"\xff\xfe",
    ],
    "page": ["9" * 40, "9" * 5000, "-1", "0", "x", "\x00", "1.5", "٢", "1e3", "100000"],
    "page_size": ["-5", "0", "51", "9" * 40, "x", "\x00"],
    "year": ["x", "9" * 40, "\x00", "-1", "٢٠٢٤"],
    "type": ["\x00", "x"],
    "sort": ["x"],
    "language": ["xx", "\x00", "ar'"],
    "topic": ["\x00", "x" * 100_000],
    "platform": ["\x00", "\u202e"],
    "theme": ["\x00", "*"],
    "authority": ["\x00", "%"],
}
# Seconds of our own work, the test client's included.
QUICK = 0.2


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["search", "suggest", "position-papers", "authorities"])
def test_hostile_input__is_answered_quickly_and_never_fails(client, site_home, address):
    # The first question loads the lexicon.
    client.get(f"/api/v1/{address}", {"q": "word"})
    for name, values in HOSTILE.items():
        for value in values:
            began = time.process_time()
            response = client.get(f"/api/v1/{address}", {name: value})
            took = time.process_time() - began
            where = (name, value[:20])
            assert response.status_code in (200, 422), where
            assert response.status_code == 200 or len(response.json()["detail"]) < 200, where
            assert took < QUICK, where


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "detail"),
    [
        ("page=0", "page: Input should be greater than or equal to 1"),
        ("page_size=51", "page_size: Input should be less than or equal to 50"),
        ("language=ar&language=fr", "language: Input should be 'ar' or 'en'"),
        ("year=24", "year: String should match pattern '^[0-9]{4}$'"),
        ("sort=oldest", "sort: Input should be 'relevance' or 'newest'"),
    ],
)
def test_wrong_value__is_named_without_being_repeated(client, asked, detail):
    response = client.get(f"/api/v1/search?{asked}")
    assert (response.status_code, response.json()) == (422, {"detail": detail})
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_too_many_parameters__are_refused(client):
    assert client.get("/api/v1/search?" + "year=2024&" * 31).status_code == 422
    response = client.get("/api/v1/search?" + "a=1&" * 10_001)
    assert (response.status_code, response["Content-Type"]) == (400, "application/json")


@pytest.mark.django_db
def test_unknown_parameter__is_ignored(client, site_home):
    assert ask(client, "search", utm_source="x")["total"] == 0


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/nothing", "/api/v1/search/", "/api/v1/items/"])
def test_unknown_address__is_answered_in_json(client, address):
    response = client.get(address)
    assert (response.status_code, list(response.json())) == (404, ["detail"])


@pytest.mark.django_db
def test_answer__is_for_everybody_and_kept_for_five_minutes(client, site_home):
    for address in (*ADDRESSES, "openapi.json"):
        response = client.get(f"/api/v1/{address}")
        assert response["Cache-Control"] == "public, max-age=300", address
        assert "Cookie" not in response.get("Vary", ""), address
        assert not response.cookies, address
        assert response["Access-Control-Allow-Origin"] == "*", address
        assert "Access-Control-Allow-Credentials" not in response, address
        again = client.get(f"/api/v1/{address}", headers={"If-None-Match": response["ETag"]})
        assert (again.status_code, again.content) == (304, b""), address
        assert again["Access-Control-Allow-Origin"] == "*", address


@pytest.mark.django_db
def test_answer__has_another_etag_once_something_changed(client, platform):
    before = client.get("/api/v1/search")["ETag"]
    make_paper(platform)
    assert client.get("/api/v1/search")["ETag"] != before


@pytest.mark.django_db
def test_answer__says_its_language(client, site_home):
    assert client.get("/api/v1/search?language=en")["Content-Language"] == "en"
    assert client.get("/api/v1/search", headers={"Accept-Language": "en"})["Content-Language"] == "ar"


@pytest.mark.django_db
def test_head__tells_the_same_without_the_body(client, site_home):
    answer, head = client.get("/api/v1/search"), client.head("/api/v1/search")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", answer["ETag"])


def test_options__tell_scripts_of_other_sites_what_they_may(client):
    response = client.options("/api/v1/search", headers={"Origin": "https://example.org"})
    assert (response.status_code, response["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "HEA"])
def test_other_methods__are_refused(method):
    response = Client(enforce_csrf_checks=True).generic(method, "/api/v1/search", b"{", "application/json")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json()["detail"]


@pytest.mark.django_db
def test_greedy_client__is_asked_to_wait(client, site_home, monkeypatch):
    monkeypatch.setattr("search.api.door.MOST_REQUESTS", "2/h")
    answers = [client.get(f"/api/v1/{address}") for address in ("search", "suggest", "search")]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[2]["Retry-After"]) <= 3600
    assert answers[2]["Cache-Control"] == "no-store"
    assert answers[2]["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/search", REMOTE_ADDR="192.0.2.7").status_code == 200
