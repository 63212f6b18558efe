"""Notes of a working group: its members, the platform's coordinators and the federation read them, nobody else."""

from __future__ import annotations

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from platforms.models import MeetingNoteFile, MeetingNotePage, WorkingGroupMember
from tests.factories.notes import PDF, make_note, make_note_file
from tests.factories.pages import make_learning_day, make_platform, make_topic
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_federation_user,
    make_former_coordinator,
    make_user,
    make_working_group_member,
    signed_in,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library_index")]
# Searched for by one word, so that a question on the page is not taken for an answer.
HIDDEN, WORD = "محضر خفي", "خفي"
READERS = ["member", "coordinator", "deputy", "federation"]
STRANGERS = ["anonymous", "account", "member of another topic", "former member", "former", "other coordinator"]
PUBLIC = ["/", "/platforms/", "/calendar/", "/library/", "/library/?q=خفي", "/calendar.ics", "/sitemap.xml"]
FEEDS = ["/feeds/activities/", "/feeds/library/", "/feeds/platforms/platform-fm/"]


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def topic(platform):
    return make_topic(platform)


@pytest.fixture
def note(topic):
    return make_note(topic, title=f"نموذج: {HIDDEN}")


@pytest.fixture
def file(note):
    return make_note_file(note)


@pytest.fixture
def viewers(site_home, platform, topic):
    """A signed-in client for each name; the former member had a seat until a moment ago."""
    other_topic = make_topic(platform, "FM-2")
    users = {
        "account": make_user("account"),
        "member": make_working_group_member(platform, topic=topic),
        "member of another topic": make_working_group_member(platform, "beside", topic=other_topic),
        "former member": make_working_group_member(platform, "gone", topic=topic),
        "former": make_former_coordinator(platform),
        "coordinator": make_coordinator(platform),
        "deputy": make_deputy(platform),
        "other coordinator": make_coordinator(make_platform(site_home, "EN"), "other"),
        "federation": make_federation_user(),
    }
    WorkingGroupMember.objects.get(person__user=users["former member"]).delete()
    return {"anonymous": Client()} | {name: signed_in(user) for name, user in users.items()}


@pytest.mark.parametrize("viewer", READERS)
def test_note__is_read_by_the_group_and_those_who_coordinate(viewers, note, file, viewer):
    page = viewers[viewer].get(note.url)
    assert HIDDEN in page.content.decode()
    assert file.private_file_url in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert "private" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex"
    assert b"".join(viewers[viewer].get(file.private_file_url).streaming_content) == PDF


@pytest.mark.parametrize("viewer", STRANGERS)
def test_note__is_not_found_by_anybody_else(viewers, note, file, viewer):
    for address in (note.url, file.private_file_url, f"/en{note.url}", f"/en{file.private_file_url}"):
        answer = viewers[viewer].get(address)
        assert (address, answer.status_code) == (address, 404)
        assert HIDDEN not in answer.content.decode()
        assert viewers[viewer].post(address).status_code in (404, 405)


ADMIN_VIEWS = ("edit", "view_draft", "history", "copy", "move", "set_privacy", "delete", "usage")


@pytest.mark.parametrize("viewer", ["member", "member of another topic", "other coordinator"])
def test_note__is_not_found_in_the_admin(viewers, note, viewer):
    for view in ADMIN_VIEWS:
        url = reverse(f"wagtailadmin_pages:{view}", args=[note.pk])
        assert (view, viewers[viewer].get(url).status_code) == (view, 404)


@pytest.mark.parametrize("viewer", ["anonymous", "account", "former", "former member"])
def test_admin__is_closed_to_others_whatever_the_address(viewers, note, viewer):
    for view in ADMIN_VIEWS:
        answer = viewers[viewer].get(reverse(f"wagtailadmin_pages:{view}", args=[note.pk]), follow=True)
        assert HIDDEN not in answer.content.decode()


@pytest.mark.parametrize("viewer", [*STRANGERS, "member"])
def test_note__is_named_in_no_list_of_the_admin(viewers, topic, note, viewer):
    call_command("update_index", verbosity=0)
    client = viewers[viewer]
    addresses = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore", args=[topic.pk]),
        reverse("wagtailadmin_explore_root"),
        f"{reverse('wagtailadmin_pages:search')}?q={WORD}",
        f"{reverse('wagtailadmin_choose_page_search')}?q={WORD}",
        reverse("wagtailadmin_choose_page_child", args=[topic.pk]),
        reverse("wagtailadmin_reports:site_history"),
    ]
    for address in addresses:
        assert HIDDEN not in client.get(address, follow=True).content.decode()


@pytest.mark.parametrize("viewer", ["anonymous", "account", "member", "coordinator", "federation"])
def test_note__is_named_on_no_public_page_whoever_reads(viewers, platform, topic, note, viewer):
    day = make_learning_day(platform, topics=[topic])
    for address in (*PUBLIC, *FEEDS, platform.url, topic.url, day.url, f"{platform.url}activities/"):
        answer = viewers[viewer].get(address)
        assert HIDDEN not in answer.content.decode()
        assert note.slug not in answer.content.decode()


def test_stock_queries__leave_notes_out_as_private(note):
    assert note.page_ptr not in Page.objects.live().public()
    assert note.get_view_restrictions().exists()


def test_copy_and_translation__are_private_too(platform, topic, note):
    other = make_topic(platform, "FM-3")
    copied = note.copy(to=other, update_attrs={"slug": "copied"})
    english = Locale.objects.get(language_code="en")
    for page in (platform.get_parent(), platform):
        if not page.has_translation(english):
            page.copy_for_translation(english)
    topic.copy_for_translation(english)
    translated = note.copy_for_translation(english)
    assert not Page.objects.filter(pk__in=[copied.pk, translated.pk]).public().exists()


def test_notes__are_in_no_index(note):
    call_command("update_index", verbosity=0)
    assert note.page_ptr not in list(Page.objects.search(WORD))
    assert not MeetingNotePage.get_indexed_objects().exists()


def test_privacy__is_lifted_by_nobody(viewers, note):
    url = reverse("wagtailadmin_pages:set_privacy", args=[note.pk])
    for viewer in ("coordinator", "federation"):
        viewers[viewer].post(url, {"restriction_type": "none"})
    assert PageViewRestriction.objects.filter(page=note.page_ptr).exists()


def test_privacy_lifted_behind_our_back__changes_nothing_for_readers(client, topic, note):
    PageViewRestriction.objects.all().delete()
    assert client.get(note.url).status_code == 404
    assert HIDDEN not in client.get("/sitemap.xml").content.decode()
    assert note.url not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("state", ["draft", "expired"])
def test_unpublished_note__is_open_only_to_those_who_write(viewers, topic, state):
    note = make_note(topic, title=f"نموذج: {HIDDEN}", live=state != "draft")
    if state == "expired":
        Page.objects.filter(pk=note.pk).update(expire_at=timezone.now() - datetime.timedelta(days=1))
    file = make_note_file(note)
    assert viewers["member"].get(note.url).status_code == 404
    assert viewers["member"].get(file.private_file_url).status_code == 404
    assert viewers["coordinator"].get(file.private_file_url).status_code == 200
    assert viewers["coordinator"].get(reverse("wagtailadmin_pages:view_draft", args=[note.pk])).status_code == 200


def test_member_of_the_english_topic__reads_the_arabic_notes(platform, topic, note):
    english = Locale.objects.get(language_code="en")
    platform.copy_for_translation(english, copy_parents=True)
    twin = topic.copy_for_translation(english)
    assert signed_in(make_working_group_member(platform, "english", topic=twin)).get(note.url).status_code == 200


def test_file__is_found_below_its_own_note_only(viewers, topic, note, file):
    other = make_note(topic, slug="other")
    url = reverse("meeting_note_file", args=[other.pk, file.pk])
    assert viewers["member"].get(url).status_code == 404


def test_file__is_a_download_that_no_cache_keeps(viewers, file):
    answer = viewers["member"].get(file.private_file_url)
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    assert viewers["member"].post(file.private_file_url).status_code == 405


def test_lost_file__is_not_found(viewers, file):
    file.file.storage.delete(file.file.name)
    assert viewers["member"].get(file.private_file_url).status_code == 404


def test_file__goes_with_its_row_after_commit(file, django_capture_on_commit_callbacks):
    storage, name = file.file.storage, file.file.name
    with django_capture_on_commit_callbacks() as callbacks:
        file.delete()
    assert storage.exists(name)
    callbacks[0]()
    assert not storage.exists(name)


def test_file__stays_while_a_copy_of_the_note_has_it(platform, note, file, django_capture_on_commit_callbacks):
    note.copy(to=make_topic(platform, "FM-3"), update_attrs={"slug": "copied"})
    with django_capture_on_commit_callbacks(execute=True):
        file.delete()
    assert file.file.storage.exists(file.file.name)


def note_form(upload: SimpleUploadedFile | None = None, **changes: object) -> dict:
    rows = [{"title": "نموذج: ملف", "id": ""}] if upload else []
    fields = {"title": "نموذج: محضر", "slug": "", "met_on": "2026-05-04", "body": streamfield([])}
    data = nested_form_data(fields | {"files": inline_formset(rows)} | changes)
    return data | ({"files-0-file": upload} if upload else {})


def add_url(topic) -> str:
    return reverse("wagtailadmin_pages:add", args=["platforms", "meetingnotepage", topic.pk])


def test_coordinator__writes_a_note_with_its_file(viewers, topic):
    upload = SimpleUploadedFile("minutes.pdf", PDF)
    viewers["coordinator"].post(add_url(topic), note_form(upload) | {"action-publish": "1"})
    note = MeetingNotePage.objects.get()
    assert note.live
    file = MeetingNoteFile.objects.get()
    assert b"".join(viewers["member"].get(file.private_file_url).streaming_content) == PDF
    assert viewers["anonymous"].get(note.url).status_code == 404
    edit = viewers["coordinator"].get(reverse("wagtailadmin_pages:edit", args=[note.pk])).content.decode()
    assert file.private_file_url in edit


def test_published_again__keeps_the_address_and_the_file(viewers, topic, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        upload = SimpleUploadedFile("minutes.pdf", PDF)
        viewers["coordinator"].post(add_url(topic), note_form(upload) | {"action-publish": "1"})
        file = MeetingNoteFile.objects.get()
        row = {"title": "نموذج: عنوان جديد", "id": file.pk}
        data = note_form(slug="meeting-2026-05-04", files=inline_formset([row], initial=1)) | {"action-publish": "1"}
        viewers["coordinator"].post(reverse("wagtailadmin_pages:edit", args=[file.page_id]), data)
    assert MeetingNoteFile.objects.get().title == "نموذج: عنوان جديد"
    assert viewers["member"].get(file.private_file_url).status_code == 200


@pytest.mark.parametrize("viewer", ["member", "other coordinator", "account", "former"])
def test_note__is_written_by_nobody_else(viewers, topic, viewer):
    viewers[viewer].post(add_url(topic), note_form() | {"action-publish": "1"})
    assert not MeetingNotePage.objects.exists()


@pytest.mark.parametrize(
    ("upload", "message"),
    [
        (SimpleUploadedFile("minutes.pdf", b"<html>"), "The contents of the file are not what its name says."),
        (SimpleUploadedFile("minutes.exe", b"MZ"), ""),
        (
            SimpleUploadedFile("minutes.pdf", PDF + b" " * 20 * 1024 * 1024),
            "The file is larger than %(most)s megabytes.",
        ),
    ],
    ids=["another kind inside", "a program", "too large"],
)
def test_bad_file__is_refused_at_its_field_and_nothing_is_saved(viewers, topic, upload, message):
    upload.seek(0)
    answer = viewers["coordinator"].post(add_url(topic), note_form(upload) | {"action-publish": "1"})
    errors = answer.context["form"].formsets["files"].errors
    assert list(errors[0]) == ["file"]
    with translation.override("ar"):
        assert gettext(message) % {"most": 20} in errors[0]["file"] or not message
    assert not MeetingNotePage.objects.exists()
    assert not MeetingNoteFile.objects.exists()


@pytest.mark.parametrize("moved", ["note", "topic"])
def test_old_address__leads_nowhere(client, topic, note, moved, django_capture_on_commit_callbacks):
    old = note.url
    page = {"note": note, "topic": topic}[moved]
    page.slug = "moved"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    for address in (old, f"{old}?from=mail"):
        assert client.get(address).status_code == 404


def test_old_address_of_a_topic__leads_to_the_new_one(client, topic, django_capture_on_commit_callbacks):
    old = topic.url
    topic.slug = "moved"
    with django_capture_on_commit_callbacks(execute=True):
        topic.save_revision().publish()
    topic.refresh_from_db()
    assert client.get(old)["Location"] == topic.url


def test_text_of_notes__takes_nothing_that_has_a_public_address():
    """An image or a document of the library is served to whoever knows its address."""
    kinds = MeetingNotePage._meta.get_field("body").stream_block.child_blocks
    features = kinds["text"].features
    assert set(kinds) == {"text", "steps", "table"}
    assert not {"image", "document-link", "embed"} & set(features)
