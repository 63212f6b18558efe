"""The federation's screen: upload, trial, import, and the rows that were skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from knowledge.models import BestPracticePage
from search.importing.screen.forms import MOST_ROWS
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_reviewer, signed_in

pytestmark = pytest.mark.django_db
UPLOAD, CHECK, ERRORS = map(reverse, ("library_import", "library_import_check", "library_import_errors"))
HEADINGS = "external_id,type,title,file\n"
GOOD = "one,best-practice,نموذج: ممارسة,\n"


@pytest.fixture
def client(site_home) -> Client:
    return signed_in(make_federation_user())


def upload(client: Client, content: str, name: str = "items.csv") -> object:
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, content.encode())}, follow=True)


def waiting_files() -> list[Path]:
    return [path for path in (Path(settings.PRIVATE_ROOT) / "imports").rglob("*.csv") if path.is_file()]


def test_screen__imports_what_the_trial_showed(client):
    trial = upload(client, HEADINGS + GOOD + "two,best-practice,نموذج,a.pdf\n")
    assert trial.redirect_chain[-1][0] == CHECK
    assert "مورد جديد واحد" in trial.text and "صف متروك واحد" in trial.text and "import_library" in trial.text
    assert not BestPracticePage.objects.exists()
    done = client.post(CHECK)
    page = BestPracticePage.objects.get()
    assert (page.external_id, page.live, page.latest_revision.user.username) == ("one", True, "federation")
    assert ERRORS in done.text
    skipped = client.get(ERRORS)
    assert "two" in b"".join(skipped.streaming_content).decode()
    assert "items.csv.errors.csv" in skipped["Content-Disposition"]


def test_screen__imports_a_file_once(client):
    upload(client, HEADINGS + GOOD)
    client.post(CHECK)
    again = client.post(CHECK, follow=True)
    assert again.redirect_chain[-1][0] == UPLOAD
    assert BestPracticePage.objects.count() == 1


def test_screen__keeps_a_file_for_its_uploader_alone(client):
    upload(client, HEADINGS + GOOD)
    other = signed_in(make_federation_user("other"))
    assert other.get(CHECK).url == other.post(CHECK).url == UPLOAD
    assert other.get(ERRORS).status_code == 404


UNUSABLE = {
    "no key": ("title\nأ\n", "items.csv"),
    "kind": (HEADINGS, "items.txt"),
    "nothing": ("", "items.csv"),
    "too many rows": (HEADINGS + GOOD * (MOST_ROWS + 1), "items.csv"),
    "no workbook": ("x", "items.xlsx"),
}


@pytest.mark.parametrize(("content", "name"), UNUSABLE.values(), ids=UNUSABLE)
def test_screen__says_at_the_field_what_is_wrong_and_keeps_nothing(client, content, name):
    before = waiting_files()
    response = upload(client, content, name)
    assert response.status_code == 200 and not response.redirect_chain
    assert response.context["form"].errors["file"]
    assert waiting_files() == before


@pytest.mark.parametrize("make_user", [make_coordinator, make_reviewer], ids=["coordinator", "reviewer"])
def test_screen__is_the_federations(site_home, make_user):
    is_federation = make_user is make_reviewer
    user = make_user() if is_federation else make_user(make_platform(site_home))
    client = signed_in(user)
    statuses = [client.get(UPLOAD).status_code, client.post(UPLOAD, {}).status_code]
    assert statuses == ([200, 200] if is_federation else [302, 302])
    assert (UPLOAD in client.get("/admin/").text) is is_federation
