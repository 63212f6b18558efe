"""A page's texts go out as a PO file and come back, all of them or none; nothing goes live by it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from home.models import HomePage
from home.translation_board.exchange.archives import files_in, zip_of
from manassat.core.models import PageTranslation
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.pages import make_paper, make_platform, make_practice, make_topic
from tests.factories.people import make_coordinator, make_federation_user, signed_in
from tests.home.translation_board.scene import BOARD, republished, row_of, sent

pytestmark = pytest.mark.django_db
TEXT = '<p>نموذج: انظر <a href="https://example.org/">القانون</a></p>'


@pytest.fixture
def platform(site_home: HomePage, django_capture_on_commit_callbacks) -> PlatformPage:
    with django_capture_on_commit_callbacks(execute=True):
        return make_platform(site_home)


@pytest.fixture
def user(platform: PlatformPage) -> User:
    return make_coordinator(platform)


@pytest.fixture
def client(user: User) -> Client:
    return signed_in(user)


def export(client: Client, *pages: Page) -> bytes:
    response = client.post(reverse(f"{BOARD}_export"), {"chosen": [row_of(page).pk for page in pages]})
    assert response.status_code == 200
    return response.content


def translated(data: bytes, **texts: str) -> bytes:
    """By the first part of the place; the others say «Sample»."""
    po = polib.pofile(data.decode() + "\n")
    for entry in po:
        source = entry.msgid
        link = 'Sample: see <a id="a1">the law</a>' if "a1" in source else f"Sample {po.index(entry)}"
        entry.msgstr = texts.get(entry.msgctxt.split(".")[0], link)
    return str(po).encode()


def upload(client: Client, data: bytes, page: Page | None = None, name: str = "page.po") -> object:
    arguments = {"args": [row_of(page).pk]} if page else {}
    url = reverse(f"{BOARD}_import{'_page' if page else ''}", **arguments)
    return client.post(url, {"file": SimpleUploadedFile(name, data)})


def told(response: object) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def latest_of(page: Page) -> Page:
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


def test_one_page__goes_out_comes_back_and_stays_a_draft(
    platform: PlatformPage, client: Client, user: User, tmp_path: Path
) -> None:
    practice = make_practice(platform, body=[("text", TEXT)])
    draft = sent(practice, user)
    data = export(client, practice)
    text = data.decode()
    assert "Language: en" in text
    assert "X-Generator" not in text
    assert "#. العنوان" in text
    if shutil.which("msgfmt"):
        path = tmp_path / "page.po"
        path.write_bytes(data)
        command = ["msgfmt", "--check", "--output-file=-", str(path)]
        checked = subprocess.run(command, capture_output=True, check=True)
        assert not checked.stderr

    response = upload(client, translated(data, title="Sample: practice"))
    row = row_of(practice)
    assert "حُفظت ترجمتان، منها اثنتان جديدتان." in told(response)
    assert (row.share, row.state, row.translator) == (100, "draft", user)
    draft.refresh_from_db()
    assert (draft.live, draft.draft_title) == (False, "Sample: practice")

    again = told(upload(client, translated(data, title="Sample: other"), practice))
    assert "منها" in again
    assert "كانت موجودة" in again
    assert not export(client, practice).decode().count("fuzzy")


def test_bad_files__change_nothing(platform: PlatformPage, client: Client, user: User, site_home: HomePage) -> None:
    topic, other = make_topic(platform), make_topic(platform, "FM-2")
    for page in (topic, other):
        sent(page, user)
    foreign = make_topic(make_platform(site_home, "EN"), "EN-1")
    sent(foreign, make_federation_user())
    ours, theirs = export(client, topic), export(client, other)
    strange = export(signed_in(User.objects.get(username="federation")), foreign)
    assert client.post(reverse(f"{BOARD}_export"), {"chosen": [row_of(foreign).pk]}).status_code == 302

    refused = [
        upload(client, translated(theirs), topic),
        upload(client, translated(strange)),
        upload(client, zip_of({"a.po": translated(ours).decode(), "b.po": "what\n"}), name="all.zip"),
        upload(client, zip_of({"a.po": translated(ours).decode(), "b.po": translated(ours).decode()}), name="all.zip"),
        upload(client, translated(ours).replace("نموذج".encode(), "نموذج".encode("windows-1256"))),
        upload(client, ours.replace(b"en\\n", b'en\\n"\n"X: \xff\\n')),
        upload(client, b""),
        client.post(reverse(f"{BOARD}_import")),
    ]
    assert [response.status_code for response in refused] == [422] * len(refused)
    assert "السطر" in refused[0].content.decode()
    assert foreign.title not in refused[1].content.decode()
    assert not StringTranslation.objects.exists()

    republished(topic, title="نموذج: عنوان آخر")
    stale = upload(client, translated(ours))
    assert stale.status_code == 422
    assert "تغيّر النص العربي" in stale.content.decode()
    assert not StringTranslation.objects.exists()
    assert upload(client, b"x", foreign).status_code == 404


def test_paper__gets_a_new_draft_and_loses_nothing_that_was_written_in_the_editor(
    platform: PlatformPage, user: User
) -> None:
    paper = make_paper(platform, body=[("text", "<p>نموذج: نص</p>")], slug="exchanged")
    draft, client = sent(paper, user), signed_in(user)
    data = export(client, paper)
    assert not Translation.objects.get(source__object_id=paper.translation_key).enabled
    upload(client, translated(data, title="Sample: paper"))
    written = latest_of(draft)
    assert written.title == "Sample: paper"
    assert written.latest_revision.user == user
    assert not type(paper).objects.get(pk=draft.pk).live

    written.title = "Sample: written by hand"
    written.save_revision(user=user)
    assert "Sample: written by hand" in export(client, paper).decode()
    assert type(paper).objects.get(pk=draft.pk).draft_title == "Sample: written by hand"

    written = latest_of(draft)
    written.body = [("text", "<p>Sample: one</p><p>Sample: a paragraph more</p>")]
    written.save_revision(user=user)
    lost = upload(client, translated(data, title="Sample: again", body=""))
    assert lost.status_code == 422
    assert "a paragraph more" in str(latest_of(draft).body)
    assert latest_of(draft).title == "Sample: written by hand"


def test_several_pages__travel_in_one_zip_and_the_editors_own_addresses_are_ours(
    platform: PlatformPage, client: Client, user: User
) -> None:
    topics = [make_topic(platform, f"FM-{number}") for number in (1, 2)]
    for topic in topics:
        sent(topic, user)
    unsent = make_topic(platform, "FM-3")
    files = files_in("x", export(client, *topics, unsent))
    assert len(files) == 2
    back = zip_of({name: translated(data).decode() for name, data in files.items()})
    upload(client, back, name="all.zip")
    assert {row_of(topic).share for topic in topics} == {100}

    translation = Translation.objects.get(source__object_id=topics[0].translation_key)
    stock = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    first, second = files.values()
    for data, status in ((b"what", 422), (second, 422), (translated(first), 302)):
        assert client.post(stock, {"file": SimpleUploadedFile("a.po", data)}).status_code == status
    assert client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content.startswith(b"#")
    assert PageTranslation.objects.filter(target__live=True, source__in=topics).count() == 0
