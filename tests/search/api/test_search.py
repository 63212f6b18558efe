"""The search by API answers what the library page answers."""

from __future__ import annotations

import pytest

from search.marking import excerpt
from tests.factories.authorities import make_authority
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_practice, make_topic
from tests.queries import count_queries

from .asking import ask, numbers

pytestmark = pytest.mark.django_db

RESULT_KEYS = {
    *("id", "external_id", "type", "title", "url", "snippet", "highlights"),
    *("platform", "year", "language", "score", "document_page"),
}


@pytest.fixture
def library(site_home, platform, waste):
    """A little of everything, about one word."""
    other = make_platform(site_home, "EN")
    topic = make_topic(platform, themes=[waste], detail="ترحيل النفايات")
    make_paper(platform, topic=topic, themes=[waste], year=2024, summary="جمع النفايات الصلبة", external_id="n-1")
    make_practice(platform, year=2023, summary="النفايات في القرى", authorities=[make_authority()])
    make_practice(other, slug="other", year=2023, title="نموذج: فرز النفايات")
    make_learning_day(platform, joint_platforms=[other], summary="يوم عن النفايات")


QUESTIONS = [
    "",
    "q=النفايات",
    "q=النفايات&sort=newest",
    "q=النفايه",
    "q=النفابات",
    "q=النفاياات",
    "type=best-practice&type=topic&year=2023",
    "platform=fm&theme=waste",
    "q=النفايات&authority=sample-town&topic=FM-1",
    "language=en",
    "language=ar&language=en",
    "q=لاشيء",
    "topic=unknown",
]


def test_search__answers_what_the_page_shows(client, library, english_platform):
    make_practice(english_platform, title="Sample: waste")
    for asked in QUESTIONS:
        shown = client.get(f"{'/en' if asked == 'language=en' else ''}/library/?{asked}").context["listing"]
        answer = client.get(f"/api/v1/search?{asked}").json()
        assert numbers(answer) == [result.page.pk for result in shown.results], asked
        assert (answer["query"], answer["total"]) == (shown.query.text, shown.total)
        assert answer["suggestion"] == (shown.correction or None), asked
        assert [one["snippet"] for one in answer["results"]] == [
            excerpt(result.passage, shown.found.stems) for result in shown.results
        ]
        assert answer["facets"] == {
            facet.name: [{"value": one.value, "label": one.label, "count": one.count} for one in facet.choices]
            for facet in shown.facets
        }, asked


def test_search__tells_what_readers_see_of_a_result(client, library):
    answer = ask(client, "search", q="النفايات الصلبة")
    first = answer["results"][0]
    assert set(answer) == {"query", "total", "page", "page_size", "suggestion", "results", "facets"}
    assert set(first) == RESULT_KEYS
    assert (first["type"], first["external_id"], first["year"]) == ("position-paper", "n-1", 2024)
    assert (first["platform"], first["language"], first["document_page"]) == ("platform-fm", "ar", None)
    assert (first["snippet"], first["highlights"]) == ("جمع النفايات الصلبة", ["النفايات", "الصلبة"])
    assert first["url"].startswith("http")
    assert first["score"] > answer["results"][1]["score"] > 0


def test_search__divides_what_it_finds_and_ends(client, library):
    every = numbers(ask(client, "search", q="النفايات"))
    parts = [numbers(ask(client, "search", q="النفايات", page_size=2, page=page)) for page in (1, 2, 3, 4)]
    assert parts == [every[:2], every[2:4], every[4:], []]
    assert ask(client, "search", q="النفايات", page_size=2, page=4)["total"] == 5


def test_search__labels_in_the_language_asked_for(client, library, english_platform, english_waste):
    make_practice(english_platform, title="Sample: waste", themes=[english_waste])
    labels = {
        language: [one["label"] for name in ("type", "theme") for one in answer["facets"][name]]
        for language in ("ar", "en")
        if (answer := ask(client, "search", language=language, type="best-practice"))
    }
    assert "ممارسة فضلى" in labels["ar"]
    assert labels["en"] == ["Best practice", "Sample: waste"]


def test_search__says_what_may_have_been_meant(client, library):
    assert ask(client, "search", q="النفابات")["suggestion"] == "النفايات"


def test_suggest__completes_in_the_language_asked_for(client, library, english_platform):
    practice = make_practice(english_platform, title="Sample: waste")
    texts = [one["text"] for one in ask(client, "suggest", q="نموذج: فر")["suggestions"]]
    assert texts == ["نموذج: فرز النفايات"]
    assert ask(client, "suggest", q="wast", language="en") == {
        "suggestions": [{"text": "Sample: waste", "kind": "title", "url": practice.full_url}]
    }
    assert ask(client, "suggest", q="wast") == {"suggestions": []}


def test_search__costs_the_same_whatever_it_finds(client, platform, waste):
    def add(years: range) -> None:
        for year in years:
            topic, authority = make_topic(platform, f"FM-{year}", themes=[waste]), make_authority(f"town-{year}")
            make_practice(platform, slug=f"p-{year}", topic=topic, themes=[waste], authorities=[authority], year=year)

    def costs() -> list[int]:
        return [count_queries(client, f"/api/v1/{address}") for address in ("search", "search?q=نموذج", "suggest?q=نم")]

    add(range(2001, 2002))
    few = costs()
    add(range(2002, 2005))
    assert costs() == few
    assert max(few) <= 10
