"""The admin's own search and its choosers find Arabic in every everyday spelling, on either database."""

from __future__ import annotations

import pytest
from django.db import connection
from modelsearch.query import And, Boost, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from manassat.media.models import CustomDocument, CustomImage
from search.models import SynonymGroup
from tests.factories.pages import make_platform, make_practice
from tests.search.analysis.words import LOOK_ALIKES, VARIANTS

pytestmark = pytest.mark.django_db
PAIRS = [pairs[0] for pairs in VARIANTS.values()]
MANY = " ".join(f"كلمة{number}" for number in range(300))
WITHOUT_LETTERS = ["\x00", '"', " ", "*:^()", "\u202e\u200f", "،", "-", "'", "\\"]


def everything(pairs: list[tuple[str, str]]) -> str:
    """All words of the texts, as one title."""
    return " ".join(text for _typed, text in pairs)[:255]


@pytest.fixture
def titled():
    """An image and a document that are called so, in the index without their files."""

    def make(title: str) -> list[CustomImage | CustomDocument]:
        image = CustomImage(title=title, file="pattern.png", width=1, height=1)
        document = CustomDocument(title=title, file="file.pdf")
        for item in (image, document):
            type(item).objects.bulk_create([item])
            get_search_backend().add_bulk(type(item), [item])
        return [image, document]

    return make


def finds(model: type, query: object, how: str = "search") -> set[int]:
    return {item.pk for item in getattr(model.objects, how)(query)}


@pytest.mark.parametrize("how", ["search", "autocomplete"])
def test_images_and_documents__are_found_in_every_everyday_spelling(titled, how):
    for item in titled(everything(PAIRS)):
        missed = [typed for typed, _text in PAIRS if item.pk not in finds(type(item), typed, how)]
        assert not missed


@pytest.mark.parametrize("how", ["search", "autocomplete"])
def test_pages__are_found_in_every_everyday_spelling(site_home, how):
    page = make_practice(make_platform(site_home), title=everything(PAIRS))
    assert not [typed for typed, _text in PAIRS if page.pk not in finds(Page, typed, how)]


def test_documents__are_not_found_by_words_that_only_look_alike(titled):
    pairs = [pairs[0] for pairs in LOOK_ALIKES.values()]
    _image, document = titled(everything(pairs))
    assert not [typed for typed, _text in pairs if document.pk in finds(CustomDocument, typed)]


@pytest.mark.parametrize("begun", ["ال", "الم", "المي", "مياه الص", "وحده مي", "التحلية والصرف"])
def test_autocomplete__finds_what_is_no_more_than_begun(titled, begun):
    _image, document = titled("نموذج: وحدات تحلية المياه والصرف")
    assert finds(CustomDocument, begun, "autocomplete") == {document.pk}


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("تشغيل المياه", True),
        ("تشغيل النفايات", False),
        ("في تشغيل", True),
        (PlainText("النفايات المياه", operator="or"), True),
        (Phrase("شبكة مياه"), True),
        (Phrase("مياه شبكات"), False),
        (PlainText("الشبكات") & PlainText("ماء نفايات", operator="or"), False),
        (PlainText("الشبكات") & ~PlainText("نفايات"), True),
        (PlainText("الشبكات") & ~Phrase("شبكة المياه"), False),
        (Or([PlainText("!!"), PlainText("شبكة")]), True),
        (And([PlainText("!!"), PlainText("شبكة")]), True),
        (Not(PlainText("نفايات")), True),
        (Boost(PlainText("شبكة"), 2), True),
    ],
)
def test_search__analyses_every_part_of_a_question(titled, query, is_found):
    titled("نموذج: طرقات")
    _image, document = titled("تشغيل شبكات المياه")
    assert (document.pk in finds(CustomDocument, query)) is is_found


@pytest.mark.parametrize("how", ["search", "autocomplete"])
def test_search__answers_normally_to_hostile_input(titled, how):
    titled("نموذج: كلمة0")
    assert not any(finds(CustomDocument, text, how) for text in WITHOUT_LETTERS)
    assert not finds(CustomDocument, MANY, how)
    assert finds(CustomDocument, PlainText(MANY, operator="or"), how)


def test_search__finds_what_editors_say_means_the_same(titled):
    _image, document = titled("نموذج: حاويات النفايات")
    SynonymGroup.objects.create(expressions="صناديق القمامة، حاويات النفايات")
    assert finds(CustomDocument, "صندوق قمامة") == {document.pk}


def test_search__ranks_the_better_title_first(titled):
    titled("نموذج: المياه والطرق والمدارس والأسواق والحدائق والمكتبات العامة في القرى")
    _image, short = titled("نموذج: طرق المياه")
    assert CustomDocument.objects.search("مياه الطرق")[0].pk == short.pk


def test_search__keeps_the_order_and_the_filters_of_what_it_searches(titled):
    second, first = (titled(title)[1] for title in ("نموذج ب: آبار", "نموذج أ: بئر"))
    titled("نموذج: طرق")
    ordered = CustomDocument.objects.order_by("title").search("بئر", order_by_relevance=False)
    assert [found.pk for found in ordered] == [first.pk, second.pk]
    assert ordered.count() == 2
    assert [found.pk for found in ordered[1:]] == [second.pk]
    assert not CustomDocument.objects.filter(title="نموذج: طرق").search("بئر")


def test_search__gives_scores_where_they_are_asked_for(titled):
    titled("نموذج: آبار")
    assert CustomDocument.objects.search("بئر").annotate_score("score")[0].score


def test_search__takes_a_field_of_the_title_alone(site_home):
    page = make_practice(make_platform(site_home), title="نموذج: آبار", summary="خزانات")
    assert [found.pk for found in type(page).objects.search("بئر", fields=["title"])] == [page.pk]
    assert not type(page).objects.search("خزان", fields=["title"])


@pytest.mark.parametrize("address", ["/admin/pages/search/", "/admin/images/", "/admin/documents/", "/admin/users/"])
@pytest.mark.parametrize("text", ["\x00", '"', MANY, "   "], ids=["NUL", "quotation mark", "essay", "blanks"])
def test_admin_lists__answer_normally_to_hostile_input(admin_client, site_home, address, text):
    assert admin_client.get(address, {"q": text}).status_code == 200


def test_backend__is_that_of_the_database():
    assert connection.vendor in ("sqlite", "postgresql")
    assert "Analysed" in type(get_search_backend()).__name__
