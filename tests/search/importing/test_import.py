"""What an import makes of the site."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, ReferenceIndex, Revision

from home.provisioning import locale_of
from knowledge.models import BestPracticePage, PositionPaperPage, ResourcePage
from manassat.media.models import CustomDocument
from platforms.models import Theme
from tests.factories.approval import make_ready_paper, submit
from tests.factories.authorities import make_authority
from tests.factories.pages import make_platform, make_topic
from tests.factories.people import make_user

from .bringing import bring, counts

pytestmark = pytest.mark.django_db
FULL = {
    "summary": "نموذج: ملخص",
    "body": "فقرة\n\nأخرى",
    "tags": "مياه، نفايات",
    "themes": ["solid-waste", "مجال غير معروف"],
    "authorities": ["بلدية البيره", "نموذج: لا أحد"],
    "platform": "fm",
    "topic": "FM-1",
    "author": "نموذج: كاتب",
    "publisher": "نموذج: دار",
    "source_url": "https://example.org/a",
    "year": "٢٠٢١",
}


ORIGIN = {name: FULL[name] for name in ("author", "publisher", "source_url")}
# As an import of practices once wrote it, and an editor saved it.
BOX = {
    "title": "عن الأصل",
    "text": '<p data-block-key="a"><b>المؤلف:</b> نموذج: كاتب</p><p data-block-key="b"><b>الناشر:</b> نموذج: دار</p>'
    '<p data-block-key="c"><a href="https://example.org/a">عنوان الأصل</a></p>',
}


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def topic(platform):
    return make_topic(platform)


def items() -> list[tuple[str, bool]]:
    """What there is of the imported pages: number and whether it is public."""
    pages = [*BestPracticePage.objects.all(), *ResourcePage.objects.all(), *PositionPaperPage.objects.all()]
    return sorted((page.external_id, page.live) for page in pages)


def test_import__brings_a_practice_with_all_that_the_row_says(tmp_path, platform, topic):
    theme = Theme.objects.create(name="نموذج: النفايات", slug="solid-waste", locale=locale_of("ar"))
    authority = make_authority("bireh", name_ar="البيرة")
    report = bring(tmp_path, FULL)
    page = BestPracticePage.objects.child_of(platform.get_children().get(slug="practices")).get()
    assert (page.live, page.slug, page.year, page.topic, page.summary) == (True, "one", 2021, topic, FULL["summary"])
    assert ([*page.themes.all()], [*page.authorities.all()]) == ([theme], [authority])
    assert {tag.name for tag in page.tags.all()} == {"مياه", "نفايات", "مجال غير معروف", "نموذج: لا أحد"}
    assert [block["value"] for block in page.body.raw_data] == ["<p>فقرة</p><p>أخرى</p>"]
    assert (page.author, page.publisher, page.source_url) == tuple(ORIGIN.values())
    assert len(report.warnings) == 2 and all(rows == [1] for rows in report.warnings.values())


def test_import__publishes_as_the_editor_does(tmp_path, site_home):
    bring(tmp_path, {"type": "resource", "author": "نموذج", "source_url": "example.org/a"})
    page = ResourcePage.objects.get()
    assert page.live_revision == page.latest_revision == Revision.objects.for_instance(page).get()
    assert page.first_published_at and not page.has_unpublished_changes
    assert (page.author, page.source_url, page.get_parent().slug) == ("نموذج", "https://example.org/a", "library")
    assert page.get_latest_revision_as_object().live


def test_import__changes_nothing_when_it_is_repeated(tmp_path, platform, topic):
    rows = [FULL, FULL | {"external_id": "two", "body": "<p>أ</p><table><tr><th>ب</th><th>ج</th></tr></table>"}]
    bring(tmp_path, *rows)
    before = Revision.objects.count(), list(Page.objects.values_list("pk", "latest_revision", "last_published_at"))
    assert counts(bring(tmp_path, *rows)) == (0, 0, 2, 0)
    assert before == (
        Revision.objects.count(),
        list(Page.objects.values_list("pk", "latest_revision", "last_published_at")),
    )


CHANGES = {
    "title": {"title": "نموذج: عنوان آخر"},
    "body": {"body": "نص آخر"},
    "tags": {"tags": ["طاقة"]},
    "author of the work": {"author": "نموذج: كاتب آخر"},
    "year away": {"year": ""},
    "shelf": {"platform": ""},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_import__updates_what_the_row_says_and_leaves_the_rest(tmp_path, platform, change):
    row = {"summary": "نموذج: ملخص", "body": "نص", "author": "نموذج", "year": 2020, "platform": "FM"}
    bring(tmp_path, row)
    BestPracticePage.objects.get().save_revision().publish()
    assert counts(bring(tmp_path, change)) == (0, 1, 0, 0)
    page = BestPracticePage.objects.get()
    assert (page.live, page.summary, page.has_unpublished_changes) == (True, "نموذج: ملخص", False)
    assert counts(bring(tmp_path, change)) == (0, 0, 1, 0)


ROWS = {
    "all of it": (ORIGIN, ORIGIN),
    "one column": ({"author": "نموذج: آخر"}, ORIGIN | {"author": "نموذج: آخر"}),
    "text alone": ({"body": "نص"}, ORIGIN),
}


@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_import__moves_the_box_of_an_earlier_one_into_the_fields_of_a_practice(tmp_path, site_home, row, expected):
    bring(tmp_path, {"body": "نص"})
    page = BestPracticePage.objects.get()
    page.body.append(("callout", BOX))
    page.save_revision().publish()
    assert counts(bring(tmp_path, row)) == (0, 1, 0, 0)
    page = BestPracticePage.objects.get()
    assert {name: getattr(page, name) for name in ORIGIN} == expected
    assert [block["value"] for block in page.body.raw_data] == ["<p>نص</p>"]
    assert counts(bring(tmp_path, row)) == (0, 0, 1, 0)


def test_import__keeps_in_a_box_what_a_page_has_no_field_for(tmp_path, platform):
    paper = {"type": "position-paper", "platform": "FM"}
    long_address = {"external_id": "two", "source_url": f"https://example.org/{'a' * 200}"}
    bring(tmp_path, paper | ORIGIN, long_address | {"author": "نموذج"})
    assert counts(bring(tmp_path, paper | {"body": "نص"}, long_address)) == (0, 1, 1, 0)
    text, box = PositionPaperPage.objects.get().get_latest_revision_as_object().body.raw_data
    assert text["value"] == "<p>نص</p>"
    assert all(value in box["value"]["text"] for value in ORIGIN.values())
    practice = BestPracticePage.objects.get()
    assert (practice.author, practice.source_url) == ("نموذج", "")
    assert long_address["source_url"] in practice.body.raw_data[0]["value"]["text"]


def test_import__makes_a_paper_a_draft_that_the_topic_puts_below_its_platform(tmp_path, platform, topic):
    rows = [{"type": "position-paper", "topic": "FM-1"}, {"external_id": "two", "type": "position-paper"}]
    assert counts(bring(tmp_path, *rows)) == (1, 0, 0, 1)
    paper = PositionPaperPage.objects.get()
    assert (paper.live, paper.has_unpublished_changes, paper.get_parent().slug) == (False, True, "papers")
    assert counts(bring(tmp_path, rows[0] | {"title": "نموذج: آخر"})) == (0, 1, 0, 0)
    paper.refresh_from_db()
    assert (paper.live, paper.draft_title) == (False, "نموذج: آخر")


def test_import__leaves_a_paper_under_vote_alone(tmp_path, platform):
    author = make_user("author")
    paper = make_ready_paper(platform, author, external_id="one")
    submit(paper, author)
    row = {"type": "position-paper", "platform": "FM", "title": "نموذج: آخر"}
    assert counts(bring(tmp_path, row)) == (0, 0, 0, 1)


def test_import__overwrites_no_unpublished_work_and_publishes_nothing_withdrawn(tmp_path, site_home):
    bring(tmp_path, {}, {"external_id": "two"})
    edited, withdrawn = BestPracticePage.objects.order_by("external_id")
    edited.summary = "نموذج: لم يُنشر"
    edited.save_revision()
    withdrawn.unpublish()
    change = {"title": "نموذج: عنوان آخر"}
    assert counts(bring(tmp_path, change, change | {"external_id": "two"})) == (0, 1, 0, 1)
    assert items() == [("one", True), ("two", False)]


def test_import__links_the_two_languages_of_an_item(tmp_path, site_home):
    bring(tmp_path, {"language": "en", "title": "Sample: practice"}, {})
    arabic, english = BestPracticePage.objects.order_by("locale__language_code")
    assert arabic.translation_key == english.translation_key
    assert english.get_parent().locale.language_code == "en"
    assert not english.alias_of and english.live


BAD = {
    "platform": {"platform": "XX"},
    "topic": {"topic": "XX-1"},
    "platform without English": {"platform": "FM", "language": "en"},
    "deep markup": {"body": "<div>" * 1000},
    "file that is not there": {"file": "none.pdf"},
    "file above": {"file": "../items.jsonl"},
    "file from the root": {"file": "/etc/passwd"},
    "file of a kind we refuse": {"file": "items.jsonl"},
    "file that is something else": {"file": "fake.pdf"},
    "link out of the folder": {"file": "link.pdf"},
    "another type": {"external_id": "good", "type": "resource"},
}


def test_import__skips_bad_rows_with_their_reason_and_keeps_the_good_ones(tmp_path, platform):
    (tmp_path / "fake.pdf").write_bytes(b"MZ")
    (tmp_path / "link.pdf").symlink_to("/etc/hostname")
    bring(tmp_path, {"external_id": "good"})
    bad = [{"external_id": name} | row for name, row in BAD.items()]
    report = bring(tmp_path, {"external_id": "first"}, *bad, {"external_id": "last"}, {"external_id": "last"})
    assert items() == [("first", True), ("good", True), ("last", True)]
    assert len({row.reason for row in report.bad_rows}) == len(report.bad_rows) == len(BAD) + 1
    assert [row.number for row in report.bad_rows] == [*range(2, len(BAD) + 2), len(BAD) + 3]
    assert not CustomDocument.objects.exists()


def test_import__writes_nothing_when_it_is_a_trial(tmp_path, platform):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 sample")
    bring(tmp_path, {})
    before = Page.objects.count(), Revision.objects.count()
    rows = [{"title": "نموذج: آخر"}, {"external_id": "two", "file": "a.pdf"}, {"external_id": ""}]
    assert counts(bring(tmp_path, *rows, dry_run=True)) == (1, 1, 0, 1)
    assert before == (Page.objects.count(), Revision.objects.count())
    assert not CustomDocument.objects.exists()


def test_import__stores_a_file_once_and_a_new_one_in_its_place(tmp_path, platform):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4 sample")
    row = {"file": "a.pdf", "platform": "FM"}
    bring(tmp_path, row, row | {"external_id": "two"})
    document = CustomDocument.objects.get()
    assert document.collection.name == platform.title
    assert ReferenceIndex.get_references_to(document).count() == 2
    assert counts(bring(tmp_path, row)) == (0, 0, 1, 0)
    file.write_bytes(b"%PDF-1.4 sample, better")
    assert counts(bring(tmp_path, row)) == (0, 1, 0, 0)
    (block,) = BestPracticePage.objects.get(external_id="one").attachments.raw_data
    assert block["value"]["document"] == CustomDocument.objects.latest("pk").pk


def test_import__asks_no_more_for_a_row_when_there_are_more(tmp_path, platform, topic):
    make_authority("bireh", name_ar="البيرة")

    def queries(new: list[dict]) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert counts(bring(tmp_path, *new)) == (len(new), 0, 0, 0)
        return len(captured)

    def rows(name: str, number: int) -> list[dict]:
        return [FULL | {"external_id": f"{name}-{place}"} for place in range(number)]

    queries(rows("warm", 1))
    few, more, most = queries(rows("few", 2)), queries(rows("more", 4)), queries(rows("most", 6))
    assert most - more == more - few
