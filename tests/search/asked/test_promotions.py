"""Pages that stand before the answers."""

from __future__ import annotations

import pytest
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion

from search.asked.promotions import promoted_pages
from tests.factories.pages import make_platform, make_practice
from tests.factories.people import make_federation_user
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db
FORM = "/admin/searchpicks/add/"


def promote(question: str, *pages) -> None:
    for place, page in enumerate(pages):
        SearchPromotion.objects.create(query=Query.get(question), page=page, sort_order=place)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.mark.parametrize("asked", ["موازنة المشاركة", "الموازنات المشاركه", "موازنة في المشاركة"])
def test_promoted__stand_in_the_editors_order_for_every_spelling(platform, asked):
    first, second = make_practice(platform, slug="first"), make_practice(platform, slug="second")
    promote("موازنة المشاركة", second, first)
    assert [page.pk for page in promoted_pages(asked, "ar")] == [second.pk, first.pk]


@pytest.mark.parametrize("asked", ["موازنة", "المشاركة موازنة", "", "!!", "\x00"])
def test_promoted__are_for_that_question_alone(platform, asked):
    promote("موازنة المشاركة", make_practice(platform))
    assert promoted_pages(asked, "ar") == []


def test_promoted__are_only_what_readers_may_see_in_their_language(platform):
    public, draft = make_practice(platform, slug="public"), make_practice(platform, slug="draft", live=False)
    promote("موازنة", draft, public)
    translated = translate(public, live=False)
    assert promoted_pages("موازنة", "en") == []
    translated.save_revision().publish()
    assert [page.pk for page in promoted_pages("موازنة", "ar")] == [public.pk]
    assert [page.pk for page in promoted_pages("موازنة", "en")] == [translated.pk]


def test_promoted__cost_one_query_or_two(platform, django_assert_num_queries):
    for number in range(4):
        promote(f"كلمة{number}", make_practice(platform, slug=f"practice-{number}"))
    promoted_pages("كلمة1", "ar")
    with django_assert_num_queries(2):
        promoted_pages("كلمة1", "ar")
    with django_assert_num_queries(1):
        promoted_pages("غيرها", "ar")


def test_form__begins_with_the_question_and_saves_without_counting_anything(client, platform):
    page = make_practice(platform)
    client.force_login(make_federation_user())
    form = client.get(FORM, {"question": "موازنة"}).context["form"]
    assert form["query_string"].value() == "موازنة"
    data = {
        "query_string": "موازنة",
        "editors_picks-TOTAL_FORMS": "1",
        "editors_picks-INITIAL_FORMS": "0",
        "editors_picks-0-page": page.pk,
        "editors_picks-0-ORDER": "1",
    }
    assert client.post(FORM, data).status_code == 302
    assert [found.pk for found in promoted_pages("الموازنة", "ar")] == [page.pk]
    assert not QueryDailyHits.objects.exists()


@pytest.mark.parametrize("question", ["", "!!", "\x00"])
def test_form__refuses_a_question_without_a_word(client, platform, question):
    client.force_login(make_federation_user())
    data = {"query_string": question, "editors_picks-TOTAL_FORMS": "0", "editors_picks-INITIAL_FORMS": "0"}
    response = client.post(FORM, data)
    assert response.status_code == 200
    assert "query_string" in response.context["form"].errors
