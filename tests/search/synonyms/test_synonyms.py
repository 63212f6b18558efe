"""What means the same: edited by the federation, in force once saved, explained on a screen."""

from __future__ import annotations

import pytest

from search.models import SynonymGroup
from search.synonym_admin.explained import explain
from search.synonym_groups import find_in_library
from tests.factories.pages import make_platform, make_practice
from tests.factories.people import make_federation_user

pytestmark = pytest.mark.django_db
LIST = "/admin/snippets/search/synonymgroup/"
PREVIEW = "/admin/search/preview/"


@pytest.fixture
def federation(client, site_home):
    client.force_login(make_federation_user())
    return client


@pytest.fixture
def practice(site_home):
    return make_practice(make_platform(site_home), title="نموذج: حاويات النفايات في القرى")


def test_group__works_as_soon_as_it_is_saved(federation, practice):
    assert practice.pk not in find_in_library("براميل").scores
    assert federation.post(f"{LIST}add/", {"expressions": "براميل، حاويات النفايات", "note": ""}).status_code == 302
    assert practice.pk in find_in_library("براميل").scores


def test_group__is_refused_with_one_expression(federation):
    response = federation.post(f"{LIST}add/", {"expressions": "بلدية، البلدية", "note": ""})
    assert response.status_code == 200
    assert not SynonymGroup.objects.exists()


def test_add_form__begins_with_what_the_address_says(federation):
    form = federation.get(f"{LIST}add/", {"expressions": "برا\x00ميل"}).context["form"]
    assert form["expressions"].value() == "برا ميل، "


def test_list__is_searched_and_leads_to_the_preview(federation):
    SynonymGroup.objects.create(expressions="براميل، حاويات")
    SynonymGroup.objects.create(expressions="نظم، منظومات")
    response = federation.get(LIST, {"q": "برامي"})
    assert [group.expressions for group in response.context["object_list"]] == ["براميل، حاويات"]
    assert PREVIEW in response.content.decode()


def test_edit_form__leads_to_the_preview_of_its_first_expression(federation):
    group = SynonymGroup.objects.create(expressions="براميل، حاويات")
    assert f"{PREVIEW}?q=%D8%A8" in federation.get(f"{LIST}edit/{group.pk}/").content.decode()


def test_explain__says_what_each_word_becomes(practice):
    own = SynonymGroup.objects.create(expressions="مكبات، حاويات")
    found = explain("الحاويات في يناير نفايت")
    assert [(one.word.stem, one.counts) for one in found.words[:2]] == [("حاو", True), ("في", False)]
    assert found.words[3].guesses
    assert found.meanings[0].group == own
    assert any("يناير" in meaning.expressions and not meaning.group for meaning in found.meanings)


def test_preview__shows_words_meanings_and_what_is_found_first(federation, practice):
    content = federation.get(PREVIEW, {"q": "حاويه يناير"}).content.decode()
    assert practice.title in content
    assert "كانون الثاني" in content


@pytest.mark.parametrize("question", ["", "\x00", '"', "!!", "*:^()", "word " * 1000])
def test_preview__answers_normally_to_hostile_input(federation, question):
    assert federation.get(PREVIEW, {"q": question}).status_code == 200
