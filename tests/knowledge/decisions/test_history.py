"""One paper's history: who may read it, and files that can be verified elsewhere."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import openpyxl
import pytest
from django.urls import reverse

from knowledge.approval.enums import Choice
from knowledge.approval.models import LedgerEntry
from tests.factories.approval import Cast, make_ready_paper, vote
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_working_group_member, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent_back(cast: Cast) -> LedgerEntry:
    """The last entry of a paper with a formula for a title and another for a reason."""
    approval_round = cast.submitted(title="=HYPERLINK(1)")
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason="@SUM(1+1)")
    return LedgerEntry.objects.last()


def address(entry: LedgerEntry, export: str = "") -> str:
    return reverse("moderation_history", args=[entry.page_id]) + (f"?export={export}" if export else "")


@pytest.fixture
def federation():
    return signed_in(make_federation_user())


def body_of(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_history__tells_in_words_what_happened(federation, cast, sent_back):
    html = federation.get(address(sent_back)).content.decode()
    for words in ("قُدّمت للمراجعة", "إقرار المنصة", "@SUM(1+1)", cast.coordinator.username, sent_back.entry_hash):
        assert words in html


@pytest.mark.parametrize("export", ["", "json", "csv", "xlsx"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("federation", 200), ("coordinator", 200), ("deputy", 200), ("stranger", 404), ("chair", 404)],
)
def test_history__is_for_the_federation_and_the_platform(cast, site_home, sent_back, who, status, export):
    others = {"federation": make_federation_user, "stranger": lambda: make_coordinator(make_platform(site_home, "EN"))}
    user = others[who]() if who in others else getattr(cast, who)
    assert signed_in(user).get(address(sent_back, export)).status_code == status


def test_history__is_for_whoever_wrote_the_paper(platform):
    """A member of a working group, who coordinates nothing."""
    author, other = (make_working_group_member(platform, name) for name in ("author", "other"))
    page = reverse("moderation_history", args=[make_ready_paper(platform, author).pk])
    assert signed_in(author).get(page).status_code == 200
    assert signed_in(other).get(page).status_code == 404


@pytest.mark.parametrize("page", ["nothing", "no paper"])
def test_history__is_not_found_for_what_is_no_paper(federation, platform, page):
    number = platform.pk if page == "no paper" else 999999
    assert federation.get(reverse("moderation_history", args=[number])).status_code == 404


def test_json__verifies_by_itself(federation, cast):
    approval_round = cast.approve(cast.submitted())
    page = reverse("moderation_history", args=[approval_round.page_id])
    response = federation.get(page, {"export": "json"})
    assert "attachment" in response["Content-Disposition"]
    history = json.loads(response.content)
    assert len(history["entries"]) == LedgerEntry.objects.filter(page_id=approval_round.page_id).count()
    for entry in history["entries"]:
        sealed = {name: value for name, value in entry.items() if name != "entry_hash"}
        written = json.dumps(sealed, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert hashlib.sha256(written.encode()).hexdigest() == entry["entry_hash"]
    assert history["end_of_the_register"]["entry_hash"] == history["entries"][-1]["entry_hash"]


def test_csv__is_harmless_and_opens_in_arabic(federation, sent_back):
    body = body_of(federation.get(address(sent_back, "csv")))
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))
    assert "القيد" in rows[0]
    assert "'=HYPERLINK(1)" in rows[-1]
    assert all(not cell.startswith(("=", "@", "+")) for row in rows for cell in row)
    assert sent_back.entry_hash in rows[-1]


def test_xlsx__is_harmless_and_runs_from_right_to_left(federation, sent_back):
    sheet = openpyxl.load_workbook(io.BytesIO(body_of(federation.get(address(sent_back, "xlsx"))))).active
    assert sheet.sheet_view.rightToLeft
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "'=HYPERLINK(1)" in [cell.value for cell in cells]
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.parametrize("reads", [True, False])
def test_editor__leads_to_the_history(cast, sent_back, reads):
    user = cast.coordinator if reads else cast.chair
    response = signed_in(user).get(reverse("wagtailadmin_pages:edit", args=[sent_back.page_id]))
    assert (address(sent_back) in response.content.decode()) is reads


@pytest.mark.parametrize("papers", [1, 4])
def test_history__costs_the_same_however_long_it_is(cast, papers, django_assert_max_num_queries):
    client = signed_in(make_federation_user())
    approval_round = cast.submitted()
    for number in range(papers):
        approval_round.page.refresh_from_db()
        approval_round.page.title = f"نموذج: {number}"
        approval_round.page.save_revision(user=cast.author)
    page = reverse("moderation_history", args=[approval_round.page_id])
    client.get(page)
    with django_assert_max_num_queries(24):
        client.get(page)
