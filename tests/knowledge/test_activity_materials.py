"""The materials of a reported day become items of the library: once, and an editor's changes to them stay."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction
from wagtail.test.utils.form_data import rich_text

from knowledge.models import PracticeIndexPage, ResourcePage
from manassat.users.models import User
from platforms.models import PlatformPage, Theme
from tests.factories.media import make_document
from tests.factories.pages import add_page, make_learning_day, make_platform, make_topic
from tests.factories.people import make_coordinator
from tests.factories.reports import file, materials, report_form, report_url, video
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.localdate() - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def day(platform):
    return make_learning_day(platform, starts_on=YESTERDAY)


@pytest.fixture
def coordinator(platform) -> Client:
    client = Client()
    client.force_login(make_coordinator(platform))
    return client


def report(client: Client, day, *blocks: tuple[str, dict], ids: tuple[str, ...] = ()) -> str:
    """The page after publishing, with the messages to the coordinator."""
    form = report_form(day, materials=materials(*blocks, ids=ids)) | {"publish": "1"}
    html = client.post(report_url(day), form, follow=True).content.decode()
    day.refresh_from_db()
    return html


def items() -> list[ResourcePage]:
    return list(ResourcePage.objects.order_by("path"))


def edit(item: ResourcePage, user, *, live: bool = True, **fields: object) -> None:
    for name, value in fields.items():
        setattr(item, name, value)
    revision = item.save_revision(user=user)
    if live:
        revision.publish()


@pytest.fixture
def user(coordinator):
    return User.objects.get(username="coordinator")


def test_materials__become_items_on_the_shelf_of_the_platform(site_home, platform, coordinator, client):
    theme = Theme.objects.create(name="نموذج: مجال", slug="theme", locale=site_home.locale)
    topic = make_topic(platform)
    day = make_learning_day(platform, starts_on=YESTERDAY, topics=[topic], themes=[theme], is_sample=True)
    document = make_document("نموذج: دليل الجباية")
    report(coordinator, day, file(document), video("نموذج: تسجيل الجلسة"))
    guide, recording = items()
    assert (guide.title, guide.kind, guide.year) == ("نموذج: دليل الجباية", "guide", YESTERDAY.year)
    assert (recording.title, recording.kind) == ("نموذج: تسجيل الجلسة", "video")
    for item in (guide, recording):
        assert item.live
        assert item.is_sample
        assert item.activity == day.page_ptr
        assert item.topic == topic
        assert list(item.themes.all()) == [theme]
        assert item.get_parent() == PracticeIndexPage.objects.child_of(platform).get().page_ptr
    assert document.url in client.get(guide.url).content.decode()
    assert "https://example.org/" in client.get(recording.url).content.decode()


def test_title_of_the_material__wins_over_the_name_of_the_file(coordinator, day):
    report(coordinator, day, file(make_document("scan0001"), title="نموذج: عرض الجلسة الأولى"))
    assert items()[0].title == "نموذج: عرض الجلسة الأولى"
    assert items()[0].kind == "other"


def test_second_publication__makes_nothing_twice_and_writes_nothing_again(coordinator, day):
    report(coordinator, day, video(), ids=("one",))
    before = [(item.pk, item.latest_revision_id) for item in items()]
    report(coordinator, day, video(), ids=("one",))
    assert [(item.pk, item.latest_revision_id) for item in items()] == before


def test_second_publication__adds_what_is_new_and_follows_what_changed(coordinator, day):
    report(coordinator, day, video(), ids=("one",))
    better = file(make_document("نموذج: تقرير اليوم"))
    report(coordinator, day, video("نموذج: عنوان أدق", "https://example.org/2"), better, ids=("one", "two"))
    recording, added = items()
    assert recording.title == "نموذج: عنوان أدق"
    assert recording.attachments[0].value["url"] == "https://example.org/2"
    assert (added.title, added.kind) == ("نموذج: تقرير اليوم", "report")


def test_editors_changes__stay_however_often_the_report_is_published(coordinator, user, day):
    report(coordinator, day, video(), ids=("one",))
    edit(items()[0], user, title="نموذج: عنوان المحرر", summary="نموذج: ملخص المحرر")
    for number in (2, 3):
        report(coordinator, day, video("نموذج: غيره", f"https://example.org/{number}"), ids=("one",))
        (item,) = items()
        assert (item.title, item.summary) == ("نموذج: عنوان المحرر", "نموذج: ملخص المحرر")
        assert item.attachments[0].value["url"] == f"https://example.org/{number}"


@pytest.mark.parametrize("state", ["draft", "taken off"])
def test_item_that_an_editor_works_on__is_left_alone(coordinator, user, day, state):
    report(coordinator, day, video(), ids=("one",))
    item = items()[0]
    if state == "draft":
        edit(item, user, live=False, title="نموذج: مسودة المحرر")
    else:
        item.unpublish()
    report(coordinator, day, video("نموذج: غيره"), ids=("one",))
    (item,) = items()
    assert item.title == "نموذج: تسجيل"
    assert item.live is (state == "draft")


def test_removed_material__leaves_its_item_and_tells_the_coordinator(coordinator, day):
    report(coordinator, day, video("نموذج: أول"), video("نموذج: ثان"), ids=("one", "two"))
    html = report(coordinator, day, video("نموذج: ثان"), ids=("two",))
    assert [item.title for item in items()] == ["نموذج: أول", "نموذج: ثان"]
    assert all(item.live for item in items())
    assert "نموذج: أول" in html


def test_file_of_a_closed_collection__stays_out_of_the_library(coordinator, day):
    closed = Collection.get_first_root_node().add_child(name="نموذج: مغلقة")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    report(coordinator, day, file(make_document("نموذج: سري", collection=closed)), video())
    assert [item.title for item in items()] == ["نموذج: تسجيل"]


@pytest.mark.parametrize("which", ["day", "platform"])
def test_private_day__gives_nothing_to_the_library(coordinator, platform, day, which):
    page = {"day": day, "platform": platform}[which]
    PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    report(coordinator, day, video())
    assert day.reported_on
    assert items() == []


def test_saved_draft_of_a_report__makes_no_item(coordinator, day):
    coordinator.post(report_url(day), report_form(day, materials=materials(video())) | {"save": "1"})
    assert items() == []


def test_region__has_its_own_shelf(platform, site_home):
    region = add_page(platform, PlatformPage(title="نموذج: منطقة", slug="north", code="FM-N", region="north"))
    day = make_learning_day(region, starts_on=YESTERDAY)
    client = Client()
    client.force_login(make_coordinator(platform))
    report(client, day, video())
    assert items()[0].get_parent() == PracticeIndexPage.objects.child_of(region).get().page_ptr


def test_english_day__gives_english_items(platform, coordinator):
    english = translate(platform)
    day = make_learning_day(english, title="Sample day", starts_on=YESTERDAY)
    assert "ما زال بعضها بالعربية" in report(coordinator, day, video("Sample recording"))
    assert items() == []
    words = {"results": rich_text("<p>Sample: results</p>"), "next_step": "Sample: next"}
    blocks = materials(video("Sample recording"), file(make_document("نموذج: ملف")))
    form = report_form(day, materials=blocks, **words) | {"publish": "1"}
    assert "بلغة أخرى: نموذج: ملف" in coordinator.post(report_url(day), form, follow=True).content.decode()
    [item] = items()
    assert item.locale.language_code == "en"
    assert item.summary.startswith("Material of “Sample day”")


def test_library__finds_the_item(library_index, coordinator, day, client):
    report(coordinator, day, video("نموذج: تسجيل الموازنة"))
    assert "نموذج: تسجيل الموازنة" in client.get("/library/?type=resource").content.decode()
