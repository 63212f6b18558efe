"""A tag is one Arabic word on pages of both languages; English readers see its English name."""

from __future__ import annotations

import pytest
from django.urls import reverse
from taggit.models import Tag

from home.models import HomePage
from manassat.core.models import TagLabel
from manassat.core.tags import names_on_pages
from search.suggesting import suggest
from search.synonym_groups import find_in_library
from tests.factories.pages import make_platform, make_practice
from tests.factories.people import make_coordinator, make_federation_user

pytestmark = pytest.mark.django_db
WORD, ENGLISH = "مستنقعات", "Swamps"


@pytest.fixture
def practices(site_home, library_index):
    """An Arabic one and its translation, both with the same word."""
    arabic = make_practice(make_platform(site_home))
    english_platform = make_platform(HomePage.objects.get(locale__language_code="en"), title="Sample platform")
    english = make_practice(english_platform, title="Sample practice", translation_key=arabic.translation_key)
    for page in (arabic, english):
        page.tags.add(WORD)
        page.save_revision().publish()
    return arabic, english


def name_in_english() -> None:
    label = TagLabel.objects.get(tag__name=WORD)
    label.name_en = ENGLISH
    label.save()


def test_tag__is_shown_and_found_in_the_language_of_the_page(client, practices):
    arabic, english = practices
    assert f'<bdi lang="ar">{WORD}</bdi>' in client.get(english.url).content.decode()
    assert not find_in_library(ENGLISH).scores
    assert not suggest(WORD[:4], "en")
    name_in_english()
    html = client.get(english.url).content.decode()
    assert ENGLISH in html
    assert WORD not in html
    assert ENGLISH not in client.get(arabic.url).content.decode()
    assert set(find_in_library(ENGLISH).scores) == set(find_in_library(WORD).scores) == {arabic.pk, english.pk}
    assert [one.text for one in suggest(ENGLISH[:4], "en")] == [ENGLISH]
    assert dict(names_on_pages([arabic.pk, english.pk])) == {arabic.pk: WORD, english.pk: ENGLISH}
    assert client.get(f"/api/v1/items/{english.pk}").json()["tags"] == [ENGLISH]


@pytest.mark.parametrize(("name", "english"), [("نموذج", ""), ("GIS", "GIS"), ("إدارة GIS", "")])
def test_new_tag__has_a_label_that_waits_for_its_english_name(name, english):
    tag = Tag.objects.create(name=name)
    tag.save()
    assert TagLabel.objects.get(tag=tag).name_en == english


def test_names_of_tags__are_listed_with_the_missing_first_and_written_by_the_federation(client, practices):
    client.force_login(make_federation_user())
    done = Tag.objects.create(name="GIS")
    waiting = TagLabel.objects.get(tag__name=WORD)
    index = reverse(TagLabel.snippet_viewset.get_url_name("list"))
    rows = list(client.get(index).context["object_list"])
    assert [(row.tag.name, row.pages) for row in rows] == [(WORD, 2), ("GIS", 0)]
    assert list(client.get(index, {"english": "given"}).context["object_list"]) == [done.label]
    edit = reverse(TagLabel.snippet_viewset.get_url_name("edit"), args=[waiting.pk])
    assert WORD in client.get(edit).content.decode()
    client.post(edit, {"name_en": f" {ENGLISH} "})
    waiting.refresh_from_db()
    assert waiting.name_en == ENGLISH


@pytest.mark.parametrize("view", ["list", "edit", "add", "delete"])
def test_names_of_tags__are_closed_to_coordinators_and_nobody_adds_or_deletes_one(client, site_home, view):
    label = Tag.objects.create(name="نموذج").label
    arguments = [label.pk] if view in ("edit", "delete") else []
    address = reverse(TagLabel.snippet_viewset.get_url_name(view), args=arguments)
    user = make_coordinator(make_platform(site_home))
    for is_superuser in (False, True) if view in ("add", "delete") else (False,):
        user.is_superuser = is_superuser
        user.save()
        client.force_login(user)
        assert client.post(address).status_code == 302
    assert TagLabel.objects.count() == 1
