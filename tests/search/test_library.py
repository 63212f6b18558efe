"""The library finds, filters and counts what is public, and nothing else."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from platforms.models import Theme
from search.library import browse
from search.query import LibraryQuery
from search.suggesting import suggest
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def titles(query: LibraryQuery) -> list[str]:
    return [result.page.title for result in browse(query).results]


def counts(query: LibraryQuery, name: str) -> dict[str, int]:
    facet = next(facet for facet in browse(query).facets if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices}


def test_browse__lists_each_kind_newest_year_first_when_nothing_is_asked(platform):
    make_paper(platform, title="نموذج: قديمة", year=2019)
    make_practice(platform, title="نموذج: حديثة", year=2024)
    assert titles(LibraryQuery()) == ["نموذج: حديثة", "نموذج: قديمة"]


def test_browse__finds_by_a_word_of_the_text_when_it_stands_in_no_title(platform):
    make_paper(platform, title="نموذج: الأولى", problem="<p>ضعف الجباية</p>")
    make_practice(platform, title="نموذج: الثانية")
    assert titles(LibraryQuery(text="الجباية")) == ["نموذج: الأولى"]


def test_browse__falls_back_to_any_word_when_no_item_has_them_all(platform):
    make_paper(platform, title="نموذج: الموازنات")
    assert titles(LibraryQuery(text="الموازنات المشتركة")) == ["نموذج: الموازنات"]


def test_facets__count_what_a_click_would_give_when_one_is_on(platform):
    make_paper(platform, year=2024)
    make_practice(platform, year=2024)
    query = LibraryQuery(filters={"type": ("position-paper",), "year": ("2024",)})
    assert counts(query, "type") == {"position-paper": 1, "best-practice": 1}
    assert counts(query, "year") == {"2024": 1}


@pytest.mark.parametrize("name", ["FM", "fm", "platform-fm"], ids=["code", "lower-case code", "slug"])
def test_platform_filter__takes_code_or_slug(site_home, platform, name):
    make_paper(platform)
    make_paper(make_platform(site_home, "EN"), title="نموذج: أخرى")
    assert titles(LibraryQuery(filters={"platform": (name,)})) == ["نموذج: ورقة موقف"]


def test_platform_filter__includes_joint_activities_of_the_other_platform(site_home, platform):
    other = make_platform(site_home, "EN")
    make_learning_day(platform, joint_platforms=[other])
    assert titles(LibraryQuery(filters={"platform": ("EN",)})) == ["نموذج: يوم تعليمي"]


def test_theme_filter__gathers_all_kinds(platform):
    theme = Theme.objects.create(name="نموذج", slug="waste", locale=platform.locale)
    make_topic(platform, themes=[theme])
    make_paper(platform, themes=[theme])
    make_practice(platform)
    assert len(titles(LibraryQuery(filters={"theme": ("waste",)}))) == 2


def test_topic_filter__finds_the_topic_and_its_papers(platform):
    topic = make_topic(platform)
    make_paper(platform, topic=topic)
    make_practice(platform)
    assert set(titles(LibraryQuery(filters={"topic": ("FM-1",)}))) == {"نموذج: موضوع FM-1", "نموذج: ورقة موقف"}


@pytest.mark.parametrize("text", ["", "سرّي"], ids=["browsing", "searching"])
def test_browse__hides_what_is_not_public(platform, text):
    yesterday = timezone.now() - datetime.timedelta(days=1)
    make_paper(platform, title="سرّي: مسودة", slug="draft", live=False)
    make_paper(platform, title="سرّي: منتهٍ", slug="expired", expire_at=yesterday)
    private = make_practice(platform, title="سرّي: خاص", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    listing = browse(LibraryQuery(text=text))
    assert listing.total == 0
    assert [choice.count for facet in listing.facets for choice in facet.choices] == []


def test_browse__keeps_languages_apart(platform):
    make_paper(platform)
    assert titles(LibraryQuery(language="en")) == []


def test_language_facet__adds_the_other_language_beside_the_page_s_own(site_home, platform):
    make_paper(platform, title="نموذج: ميزانية")
    english = site_home.get_translation(Locale.objects.get(language_code="en"))
    make_practice(make_platform(english, "EN"), title="Sample: the word ميزانية")
    query = LibraryQuery(text="ميزانية")
    assert titles(query) == ["نموذج: ميزانية"]
    assert counts(query, "language") == {"ar": 1, "en": 1}
    assert len(titles(LibraryQuery(text="ميزانية", filters={"language": ("ar", "en")}))) == 2


def test_correction__is_offered_as_texts_write_it_when_a_word_is_unknown(platform):
    make_paper(platform, title="نموذج: إدارة الأصول")
    assert browse(LibraryQuery(text="اداره الاصوال", sort="relevance")).correction == "اداره الأصول"
    assert browse(LibraryQuery(text="اداره الاصول", sort="relevance")).correction == ""


def test_browse__leaves_out_what_was_hidden_without_the_index_being_told(platform):
    paper = make_paper(platform)
    Page.objects.filter(pk=paper.pk).update(live=False)
    listing = browse(LibraryQuery(text="ورقة موقف"))
    assert (listing.total, listing.results) == (0, [])


@pytest.mark.parametrize("form", ["csv", "atom"])
def test_result_file__holds_what_the_page_shows_and_nothing_else(client, platform, form):
    make_paper(platform, title="نموذج: الجباية", year=2024)
    make_practice(platform, title="نموذج: جباية أقدم", year=2023)
    make_practice(platform, title="سرّي: الجباية", slug="draft", year=2024, live=False)
    body = client.get("/library/", {"q": "الجباية", "year": "2024", "format": form}).content.decode()
    assert "نموذج: الجباية" in body
    assert "أقدم" not in body
    assert "سرّي" not in body


def test_csv__keeps_a_formula_a_text(client, platform):
    make_practice(platform, title='=HYPERLINK("x")')
    assert "'=HYPERLINK" in client.get("/library/?format=csv").content.decode()


def test_suggestions__complete_titles_tags_and_places_of_public_items_in_any_spelling(platform):
    practice = make_practice(platform, title="نموذج: إدارة النفايات")
    practice.tags.add("القدرة المالية")
    practice.save_revision().publish()
    make_practice(platform, title="نموذج: إدارة سرّية", slug="draft", live=False)
    private = make_practice(platform, title="نموذج: إدارة خاصة", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert [(one.text, one.url) for one in suggest("نموذج اداره", "ar")] == [("نموذج: إدارة النفايات", practice.url)]
    assert [one.kind for one in suggest("قدره ال", "ar")] == ["tag"]
    assert suggest("نموذج اداره", "en") == []


def test_practice__is_found_and_suggested_by_who_made_it(platform):
    practice = make_practice(platform, author="نموذج: مجموعة الباحثات", publisher="نموذج: دار الأرشيف")
    assert titles(LibraryQuery(text="الباحثات")) == titles(LibraryQuery(text="الارشيف")) == [practice.title]
    for begun, whole in (("نموذج مجموعه", practice.author), ("نموذج دار", practice.publisher)):
        assert [(one.text, one.kind) for one in suggest(begun, "ar")] == [(whole, "author")]


def test_suggestions__forget_what_has_expired_before_the_scheduler_has_run(platform):
    make_practice(platform, title="نموذج: إدارة النفايات", expire_at=timezone.now() - datetime.timedelta(days=1))
    assert suggest("نموذج", "ar") == []


HOSTILE = {
    "q": ["\x00", '"', "*:^()", "word " * 10_000, "\u202e\u200f", "a" * 100_000, "NEAR(", "' OR 1=1 --", "<script>"],
    "page": ["9" * 40, "-1", "x", "\x00"],
    "year": ["x", "9" * 40],
    "type": ["\x00"],
    "sort": ["x"],
    "language": ["xx"],
    "topic": ["\x00", "x"],
    "platform": ["\x00"],
}


def test_library_page__answers_normally_to_bytes_that_are_no_text(client, platform):
    assert client.get("/library/?q=%ff%fe%d8&type=%ff").status_code == 200


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in HOSTILE.items() for value in values])
def test_library_page__answers_normally_to_hostile_input(client, platform, name, value):
    make_paper(platform, title="نموذج: word")
    response = client.get("/library/", {name: value})
    assert response.status_code == 200
    assert b"<script>" not in response.content.replace(b'<script type="application/ld+json">', b"")
