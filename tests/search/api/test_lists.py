"""Lists of items by type, and of what items are filtered by."""

from __future__ import annotations

import pytest

from platforms.models import PlatformPage
from search.api.item_lists import ADDRESSES
from tests.factories.authorities import make_authority
from tests.factories.pages import add_page, make_learning_day, make_paper, make_platform, make_practice, make_topic
from tests.queries import count_queries

from .asking import LISTS, SHARED_LISTS, ask, numbers

pytestmark = pytest.mark.django_db


def test_lists__are_of_every_type():
    assert sorted(ADDRESSES.values()) == sorted(LISTS)


def test_list__holds_one_type_newest_first(client, platform):
    older = make_practice(platform, slug="older", year=2019, summary="نموذج: ملخص")
    newer = make_practice(platform, slug="newer", year=2024)
    make_paper(platform, year=2025)
    answer = ask(client, "best-practices")
    assert (numbers(answer), answer["total"]) == ([newer.pk, older.pk], 2)
    assert answer["results"][1] == {
        "id": older.pk,
        "external_id": "",
        "type": "best-practice",
        "title": older.title,
        "url": older.full_url,
        "platform": platform.slug,
        "year": 2019,
        "language": "ar",
        "summary": "نموذج: ملخص",
        "is_sample": False,
    }
    assert numbers(ask(client, "best-practices", page_size=1, page=2)) == [older.pk]
    assert numbers(ask(client, "best-practices", page_size=1, page=3)) == []


def test_list__is_narrowed_by_each_filter(client, site_home, platform, english_platform, waste):
    wanted = make_practice(platform, year=2024, themes=[waste])
    other = make_practice(make_platform(site_home, "EN"), slug="other", year=2019)
    english = make_practice(english_platform, slug="english")
    for name, value in {"platform": "fm", "theme": "waste", "year": "2024"}.items():
        assert numbers(ask(client, "best-practices", **{name: value})) == [wanted.pk], name
    assert numbers(ask(client, "best-practices", year=[2019, 2024])) == [wanted.pk, other.pk]
    assert numbers(ask(client, "best-practices", language="en")) == [english.pk]
    assert numbers(ask(client, "best-practices", theme="unknown")) == []


def test_platforms__stand_with_their_regions(client, platform, english_platform):
    region = add_page(platform, PlatformPage(title="نموذج: الشمال", slug="north", code="FM-N", region="north"))
    rows = ask(client, "platforms")["results"]
    assert [(row["code"], row["parent"]) for row in rows] == [("FM", None), ("FM-N", platform.slug)]
    assert rows[1]["url"] == region.full_url
    assert [row["title"] for row in ask(client, "platforms", language="en")["results"]] == ["Sample: finance"]


def test_themes__count_what_is_public(client, platform, waste, english_waste):
    make_paper(platform, themes=[waste])
    make_topic(platform, themes=[waste])
    (row,) = ask(client, "themes")["results"]
    assert (row["slug"], row["name"], row["platforms"]) == ("waste", waste.name, [platform.slug])
    assert row["counts"] == {"topic": 1, "position-paper": 1}
    assert row["url"].endswith("/themes/waste/")
    assert ask(client, "themes", language="en")["results"] == []


def test_authorities__bear_names_in_the_language_asked_for(client, db):
    make_authority(name_ar="نموذج: بلدة", name_en="Sample: town")
    (row,) = ask(client, "authorities")["results"]
    assert (row["slug"], row["name"], row["council_type_verified"]) == ("sample-town", "نموذج: بلدة", False)
    (row,) = ask(client, "authorities", language="en")["results"]
    assert (row["name"], row["url"].endswith("/en/authorities/sample-town/")) == ("Sample: town", True)


def test_lists__cost_the_same_whatever_their_length(client, site_home, platform, waste):
    def add(numbers: range) -> None:
        for number in numbers:
            other = make_platform(site_home, f"P{number}")
            make_practice(other, slug=f"practice-{number}", themes=[waste], authorities=[make_authority(f"t-{number}")])
            make_learning_day(platform, slug=f"day-{number}", themes=[waste], joint_platforms=[other])

    def costs() -> list[int]:
        return [count_queries(client, f"/api/v1/{address}") for address in (*LISTS, *SHARED_LISTS)]

    add(range(1))
    few = costs()
    add(range(1, 3))
    assert costs() == few
    assert max(few) <= 10
