"""The index follows whatever editors do, and never says more than the public pages."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction

from platforms.models import Theme
from search.index.updates import held
from search.library import browse
from search.query import LibraryQuery
from search.shelf import library_shelf
from search.synonym_groups import find_in_library
from tests.factories.authorities import make_authority
from tests.factories.pages import make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db
WORD = "المستنقعات"


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def practice(platform):
    return make_practice(platform, title=f"نموذج: {WORD}")


def found(word: str = WORD) -> set[int]:
    return set(find_in_library(word).scores)


def test_index__forgets_a_page_that_is_unpublished_and_knows_it_again(practice):
    assert found() == {practice.pk}
    practice.unpublish()
    assert not found()
    practice.get_latest_revision().publish()
    assert found() == {practice.pk}


def test_index__keeps_the_published_text_while_a_draft_is_written(practice):
    practice.title = "نموذج: مسودة"
    practice.save_revision()
    assert found()
    assert not found("مسودة")


def test_index__forgets_a_page_that_is_deleted(practice):
    Page.objects.get(pk=practice.pk).delete()
    assert not found()


def test_index__forgets_what_stands_below_a_private_page_until_it_is_open_again(platform, practice):
    restriction = PageViewRestriction.objects.create(page=platform, restriction_type=PageViewRestriction.LOGIN)
    assert not found()
    restriction.delete()
    assert found()


def test_index__knows_the_new_platform_of_a_page_that_was_moved(site_home, practice):
    other = make_platform(site_home, "EN")
    practice.move(other.get_children().get(slug=practice.get_parent().slug), pos="last-child")
    assert list(library_shelf().bits["platform"]) == [other.slug]


def test_index__knows_authorities_and_tags_by_the_names_they_have_now(practice):
    authority = make_authority()
    practice.authorities = [authority]
    practice.tags.add("وسم")
    practice.save_revision().publish()
    authority.name_ar = "العنقاء"
    authority.save()
    Tag.objects.update_or_create(name="وسم", defaults={"name": "الغضا"})
    assert found("العنقاء") == found("الغضا") == {practice.pk}
    assert not found("وسم")


def test_index__knows_themes_and_topics_by_the_names_they_have_now(platform, practice):
    theme = Theme.objects.create(name="نموذج: قديم", slug="sample", locale=platform.locale)
    topic = make_topic(platform, title="نموذج: بائد")
    practice.themes, practice.topic = [theme], topic
    practice.save_revision().publish()
    theme.name = "العنقاء"
    theme.save()
    topic.title = "الغضا"
    topic.save_revision().publish()
    assert found("العنقاء") == {practice.pk}
    assert found("الغضا") == {practice.pk, topic.pk}
    assert not found("بائد")


def test_index__is_written_once_at_the_end_of_an_import(platform):
    with held():
        practice = make_practice(platform, title=f"نموذج: {WORD}")
        assert not found()
    assert found() == {practice.pk}


def test_publishing__goes_on_when_the_index_cannot_be_written(platform, settings, caplog):
    settings.SEARCH_INDEX = settings.SEARCH_INDEX.parent
    practice = make_practice(platform)
    assert practice.live
    assert "update_index" in caplog.text


def test_search__answers_again_by_itself_after_the_index_was_lost(practice, settings):
    cache.clear()
    settings.SEARCH_INDEX.unlink()
    assert browse(LibraryQuery(text=WORD)).total == 1


def test_search__answers_again_by_itself_after_the_index_was_broken(practice, settings):
    cache.clear()
    settings.SEARCH_INDEX.write_bytes(b"no index" * 1000)
    assert browse(LibraryQuery(text=WORD)).total == 1


def test_library_page__says_so_when_the_index_does_not_answer(client, practice, settings):
    settings.SEARCH_INDEX = settings.SEARCH_INDEX.parent
    response = client.get("/library/", {"q": WORD})
    assert response.status_code == 503
    assert "البحث لا يجيب" in response.content.decode()
