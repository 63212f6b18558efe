"""What editors choose from: their language, nobody else's drafts, at the same cost whatever the number."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Page, PageViewRestriction

from knowledge.models import BestPracticePage, PaperIndexPage, PracticeIndexPage
from platforms.models import ActivityIndexPage, Theme, TopicPage
from tests.factories.authorities import make_authority, make_governorate
from tests.factories.pages import make_learning_day, make_platform, make_practice, make_topic
from tests.factories.people import make_coordinator

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def coordinator(platform) -> Client:
    client = Client()
    client.force_login(make_coordinator(platform))
    return client


def add_form(client: Client, index_page: Page, model: str):
    app_label = index_page.content_type.app_label
    return client.get(reverse("wagtailadmin_pages:add", args=[app_label, model, index_page.pk])).context["form"]


def learning_day_form(client: Client, platform: Page):
    return add_form(client, ActivityIndexPage.objects.child_of(platform).get(), "learningdaypage")


def edit_form(client: Client, page: Page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]


def make_theme(name: str, language_code: str = "ar") -> Theme:
    locale = Locale.objects.get(language_code=language_code)
    return Theme.objects.create(name=name, slug=f"theme-{Theme.objects.count()}", locale=locale)


def labels(bound_field) -> list[str]:
    return re.findall(r"<span>(.*?)</span>", str(bound_field))


def test_topics__are_grouped_by_platform_and_bear_their_codes(site_home, coordinator, platform):
    other = make_platform(site_home, "EN")
    make_topic(platform, "FM-1", title="نموذج: الجباية")
    make_topic(other, "EN-2", title="نموذج: الحوكمة")
    topics = learning_day_form(coordinator, platform)["topics"]
    assert labels(topics) == ["FM-1 · نموذج: الجباية", "EN-2 · نموذج: الحوكمة"]
    assert re.findall(r"<legend>(.*?)</legend>", str(topics)) == [platform.title, other.title]


@pytest.mark.parametrize("door", ["draft", "private", "English"])
def test_topics__hide_what_is(site_home, coordinator, platform, door):
    hidden = make_topic(make_platform(site_home, "EN"), "EN-9", live=door != "draft", title="نموذج: خفي")
    if door == "private":
        PageViewRestriction.objects.create(page=hidden.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "English":
        Page.objects.filter(pk=hidden.pk).update(locale=Locale.objects.get(language_code="en"))
    field = learning_day_form(coordinator, platform)["topics"]
    assert "خفي" not in str(field)
    assert hidden not in field.field.queryset


def test_chosen_topic__stays_to_be_seen_when_it_is_no_longer_live(coordinator, platform):
    topic = make_topic(platform)
    day = make_learning_day(platform, topics=[topic])
    topic.unpublish()
    assert list(edit_form(coordinator, day)["topics"].field.queryset) == [topic]


def test_single_topic__is_a_select_with_an_empty_choice(coordinator, platform):
    make_topic(platform, "FM-1")
    form = add_form(coordinator, PaperIndexPage.objects.child_of(platform).get(), "positionpaperpage")
    assert re.findall(r"<option value=\"(\d*)\"", str(form["topic"]))[0] == ""
    assert f'<optgroup label="{platform.title}">' in str(form["topic"])


def test_themes__are_those_of_the_language_and_those_chosen(coordinator, platform):
    make_theme("نموذج: المياه")
    make_theme("Sample: water", "en")
    chosen = make_theme("Sample: chosen", "en")
    practice = make_practice(platform, themes=[chosen])
    assert set(labels(edit_form(coordinator, practice)["themes"])) == {"نموذج: المياه", "Sample: chosen"}


@pytest.mark.parametrize(("count", "is_searchable"), [(19, False), (20, True)])
def test_long_list__can_be_searched(coordinator, platform, count, is_searchable):
    add_authorities(count)
    field = add_form(coordinator, PracticeIndexPage.objects.child_of(platform).get(), "bestpracticepage")["authorities"]
    assert ('type="search"' in str(field)) == is_searchable
    assert len(labels(field)) == count


@pytest.mark.parametrize(
    ("index_model", "model"),
    [
        (ActivityIndexPage, "learningdaypage"),
        (PaperIndexPage, "positionpaperpage"),
        (PracticeIndexPage, "bestpracticepage"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_form__costs_the_same_queries_with_5_and_50_rows(site_home, coordinator, platform, index_model, model):
    index_page = index_model.objects.child_of(platform).get()
    url = reverse("wagtailadmin_pages:add", args=[index_page.content_type.app_label, model, index_page.pk])
    add_rows(platform, range(5))
    with_five = query_count(coordinator, url)
    add_rows(platform, range(5, 50))
    assert query_count(coordinator, url) == with_five


def add_rows(platform, numbers) -> None:
    add_authorities(len(numbers), start=numbers.start)
    for number in numbers:
        make_theme(f"نموذج: مجال {number}")
        platform.add_child(instance=TopicPage(title="نموذج", code=f"FM-{number}"))


def add_authorities(count: int, start: int = 0) -> None:
    governorate = make_governorate(iso=f"XX-{start}", pcode=str(start))
    for number in range(start, start + count):
        make_authority(f"town-{number}", governorate)


def query_count(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    return len(queries)


def test_posted_choices__are_kept(coordinator, platform):
    practice = make_practice(platform)
    authority = make_authority("chosen", make_governorate())
    edit = reverse("wagtailadmin_pages:edit", args=[practice.pk])
    coordinator.post(edit, practice_data(practice, adopted_by=[authority.pk]) | {"action-publish": "1"})
    assert list(BestPracticePage.objects.get(pk=practice.pk).adopted_by.all()) == [authority]


def test_posted_draft_of_another_platform__is_refused(site_home, coordinator, platform):
    practice = make_practice(platform)
    foreign = make_topic(make_platform(site_home, "EN"), "EN-1", live=False)
    edit = reverse("wagtailadmin_pages:edit", args=[practice.pk])
    answer = coordinator.post(edit, practice_data(practice, topic=foreign.pk) | {"action-publish": "1"})
    assert "topic" in answer.context["form"].errors


def practice_data(practice, **changes: object) -> dict:
    streams = {f"{name}-count": "0" for name in ("result_figures", "body", "attachments")}
    rich_texts = dict.fromkeys(("context", "action", "results", "requirements"), "null")
    return {"title": practice.title, "slug": practice.slug} | streams | rich_texts | changes


def test_authority_dialog__finds_everyday_spellings_for_a_coordinator(coordinator, db):
    ramallah = make_governorate("نموذج: رام الله", iso="XX-RBH")
    make_authority("taybeh", ramallah, name_ar="نموذج: الطيبة")
    make_authority("arab", make_governorate("نموذج: طوباس", iso="XX-TBS"), name_ar="نموذج: الطيبة")
    dialog = reverse("wagtailsnippetchoosers_platforms_localauthority:choose_results")
    found = coordinator.get(dialog, {"q": "الطيبه رام"}).content.decode()
    assert "نموذج: الطيبة – نموذج: رام الله" in found
    assert "طوباس" not in found


@pytest.mark.parametrize(
    "model",
    ["localauthority", "person", "governorate", "indicator", "theme", "sdg"],
)
def test_dialogs__open_for_a_coordinator(coordinator, model):
    dialog = reverse(f"wagtailsnippetchoosers_platforms_{model}:choose")
    assert coordinator.get(dialog).status_code == 200


def test_registers__are_not_in_a_coordinators_menu(coordinator):
    assert coordinator.get(reverse("wagtailsnippets_platforms_localauthority:list")).status_code == 302
