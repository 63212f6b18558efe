"""The six verbs as another's client reads them, and the errors of the protocol."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest
import time_machine
from django.core import signing
from django.test import Client
from oaipmh import error

from knowledge.approval.models import LedgerEntry
from knowledge.harvest import lists
from knowledge.models import PracticeIndexPage, ResourcePage
from platforms.models import PlatformPage, Theme
from search.models import LibraryPage
from tests.factories.authorities import make_authority
from tests.factories.pages import add_page, make_paper, make_practice
from tests.knowledge.harvest.conftest import identifier_of
from tests.knowledge.harvest.harvester import Harvester

pytestmark = pytest.mark.django_db
OAI = "{http://www.openarchives.org/OAI/2.0/}"
FORMAT = {"metadataPrefix": "oai_dc"}
NOW = datetime.datetime(2025, 3, 14, 12, 0, 0, tzinfo=datetime.UTC)


def error_of(response) -> tuple[str, dict[str, str]]:
    """Its code, and what of the request is repeated."""
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)
    return root.find(f"{OAI}error").get("code"), root.find(f"{OAI}request").attrib


@pytest.mark.parametrize("by_post", [False, True], ids=["GET", "POST"])
def test_identify__says_what_is_kept(client, platform, committed, by_post):
    with time_machine.travel(NOW, tick=False), committed():
        make_paper(platform)
    said = Harvester(client, by_post=by_post).identify()
    assert said.protocolVersion() == "2.0"
    assert said.deletedRecord() == "persistent"
    assert said.granularity() == "YYYY-MM-DDThh:mm:ssZ"
    assert said.baseURL().endswith("/oai")
    assert said.repositoryName() == "منصات تبادل الخبرات"
    assert said.earliestDatestamp() == NOW.replace(tzinfo=None)
    assert "@" in said.adminEmails()[0]


def test_metadata_formats__are_dublin_core(harvester, platform, committed):
    with committed():
        paper = make_paper(platform)
    for asked in ({}, {"identifier": identifier_of(paper)}):
        assert [name for name, _schema, _namespace in harvester.listMetadataFormats(**asked)] == ["oai_dc"]


def test_paper__is_told_in_full(harvester, platform, committed):
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=platform.locale)
    authors = [make_authority(name_ar="نموذج: بلدية", name_en="Sample")]
    with committed():
        paper = make_paper(
            platform, authorities=authors, themes=[theme], summary="نموذج\x0b ملخص", title="نموذج: <b> & «ج»"
        )
    number = LedgerEntry.objects.decisions().get().number
    told = harvester.records()[identifier_of(paper)]
    assert {name: values for name, values in told.items() if values} == {
        "title": ["نموذج: <b> & «ج»"],
        "creator": ["نموذج: بلدية"],
        "subject": ["نموذج: مجال"],
        "description": ["نموذج ملخص"],
        "publisher": ["الاتحاد الفلسطيني للهيئات المحلية"],
        "date": [LedgerEntry.objects.decisions().get().at.astimezone().date().isoformat()],
        "type": ["Text", "ورقة موقف"],
        "format": ["text/html"],
        "identifier": [paper.full_url, number],
        "language": ["ar"],
    }


def test_record__is_found_by_its_identifier(harvester, platform, committed):
    with committed():
        paper = make_paper(platform)
    header, fields, _about = harvester.getRecord(identifier=identifier_of(paper), **FORMAT)
    assert (header.identifier(), header.setSpec()) == (identifier_of(paper), ["fm"])
    assert fields.getMap()["title"] == [paper.title]


def test_languages__are_records_of_their_own(harvester, platform, english_platform, committed):
    authors = [make_authority(name_ar="نموذج: بلدية", name_en="Sample authority")]
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=platform.locale)
    Theme.objects.create(
        name="Sample theme", slug="sample", locale=english_platform.locale, translation_key=theme.translation_key
    )
    with committed():
        paper = make_paper(platform, authorities=authors)
        english = make_paper(
            english_platform,
            title="Sample paper",
            translation_key=paper.translation_key,
            authorities=authors,
            themes=[theme],
        )
    told = harvester.records()
    assert told[identifier_of(paper)]["language"] == ["ar"]
    assert told[identifier_of(english)]["creator"] == ["Sample authority"]
    assert told[identifier_of(english)]["subject"] == ["Sample theme"]
    assert told[identifier_of(english)]["identifier"][0] == english.full_url


def test_sets__are_the_platforms_their_regions_and_the_federation(harvester, site_home, platform, committed):
    region = add_page(platform, PlatformPage(title="نموذج: الشمال", slug="north", code="FM-N", region="north"))
    library = LibraryPage.objects.child_of(site_home).get()
    with committed():
        paper = make_paper(platform)
        regional = make_practice(region)
        index_page = PracticeIndexPage.objects.child_of(platform).get()
        guide = add_page(index_page, ResourcePage(title="نموذج: دليل", slug="guide"))
        own = add_page(library, ResourcePage(title="نموذج: للاتحاد", slug="own"))
    names = {spec: name for spec, name, _description in harvester.listSets()}
    assert names == {"fm": platform.title, "fm:fm-n": "نموذج: الشمال", "federation": names["federation"]}
    expected = {"fm": {paper, regional, guide}, "fm:fm-n": {regional}, "federation": {own}}
    for spec, pages in expected.items():
        assert set(harvester.headers(set=spec)) == {identifier_of(page) for page in pages}, spec


@pytest.fixture
def many(platform, committed, monkeypatch) -> list[str]:
    """Seven, three of them published in one second; two a part."""
    monkeypatch.setattr(lists, "PART", 2)
    pages = []
    for seconds in (0, 1, 1, 1, 2, 3, 4):
        with time_machine.travel(NOW + datetime.timedelta(seconds=seconds), tick=False), committed():
            pages.append(make_practice(platform, slug=f"practice-{len(pages)}"))
    return [identifier_of(page) for page in pages]


def test_list__goes_on_to_its_end_without_a_gap(harvester, many):
    assert list(harvester.headers()) == list(harvester.records()) == many
    assert [len(asked) for asked in harvester.asked if "resumptionToken" in asked] == [2] * 6


def test_list__leaves_nothing_out_when_an_item_changes_between_two_parts(client, platform, many, committed):
    harvester, seen = Harvester(client), []
    for header in harvester.listIdentifiers(**FORMAT):
        if len(seen) == 1:
            with committed():
                page = platform.get_descendants().get(translation_key=many[0][9:45]).specific
                page.save_revision().publish()
        seen.append(header.identifier())
    assert set(seen) == set(many)
    assert seen[-1] == many[0], "it is listed again, with its new day"


DAY = "2025-03-14"
SPANS = {
    "from a second": ({"from": f"{DAY}T12:00:02Z"}, [4, 5, 6]),
    "until a second": ({"until": f"{DAY}T12:00:01Z"}, [0, 1, 2, 3]),
    "one second": ({"from": f"{DAY}T12:00:01Z", "until": f"{DAY}T12:00:01Z"}, [1, 2, 3]),
    "one day": ({"from": DAY, "until": DAY}, [0, 1, 2, 3, 4, 5, 6]),
    "all years": ({"from": "0001-01-01", "until": "9999-12-31"}, [0, 1, 2, 3, 4, 5, 6]),
    "in a set": ({"from": f"{DAY}T12:00:04Z", "set": "fm"}, [6]),
}


@pytest.mark.parametrize(("span", "expected"), SPANS.values(), ids=SPANS.keys())
def test_span__holds_both_ends_through_all_parts(client, many, span, expected):
    found, asked = [], FORMAT | span
    while asked:
        response = client.get("/oai", {"verb": "ListIdentifiers"} | asked)
        root = ElementTree.fromstring(response.content)
        found += [one.text for one in root.iter(f"{OAI}identifier")]
        token = root.find(f"{OAI}ListIdentifiers/{OAI}resumptionToken")
        asked = {"resumptionToken": token.text} if token is not None and token.text else {}
    assert found == [many[place] for place in expected]


NOBODY = "urn:uuid:00000000-0000-4000-8000-000000000000:ar"
BAD = {
    "no verb": ("", "badVerb"),
    "unknown verb": ("verb=Delete", "badVerb"),
    "verb with NUL": ("verb=Identify%00", "badVerb"),
    "two verbs": ("verb=Identify&verb=Identify", "badVerb"),
    "invalid UTF-8": ("verb=%ff%fe", "badVerb"),
    "extra argument": ("verb=Identify&x=1", "badArgument"),
    "missing format": ("verb=ListRecords", "badArgument"),
    "repeated": ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
    "token and more": ("verb=ListRecords&resumptionToken=x&set=fm", "badArgument"),
    "no such day": ("verb=ListRecords&metadataPrefix=oai_dc&from=2027-02-30", "badArgument"),
    "Arabic digits": ("verb=ListRecords&metadataPrefix=oai_dc&from=٢٠٢٧-٠٣-١٤", "badArgument"),
    "a year of forty digits": (f"verb=ListRecords&metadataPrefix=oai_dc&from={'9' * 40}-01-01", "badArgument"),
    "two granularities": (
        "verb=ListRecords&metadataPrefix=oai_dc&from=2027-03-14&until=2027-03-14T00:00:00Z",
        "badArgument",
    ),
    "backwards": ("verb=ListRecords&metadataPrefix=oai_dc&from=2027-03-15&until=2027-03-14", "badArgument"),
    "other format": ("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
    "other format of one": (f"verb=GetRecord&metadataPrefix=marc21&identifier={NOBODY}", "idDoesNotExist"),
    "unknown identifier": (f"verb=GetRecord&metadataPrefix=oai_dc&identifier={NOBODY}", "idDoesNotExist"),
    "no identifier at all": ("verb=ListMetadataFormats&identifier=x", "idDoesNotExist"),
    "identifier with NUL": ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00", "badArgument"),
    "endless identifier": (f"verb=GetRecord&metadataPrefix=oai_dc&identifier={'x' * 5000}", "badArgument"),
    "nothing": ("verb=ListRecords&metadataPrefix=oai_dc", "noRecordsMatch"),
    "unknown set": ("verb=ListIdentifiers&metadataPrefix=oai_dc&set=nobody", "noRecordsMatch"),
    "token of nobody": ("verb=ListRecords&resumptionToken=x:y:z", "badResumptionToken"),
    "empty token": ("verb=ListRecords&resumptionToken=", "badResumptionToken"),
    "token where none was given": ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
    "token of another": (
        f"verb=ListRecords&resumptionToken={signing.dumps({'verb': 'ListRecords'}, salt='other')}",
        "badResumptionToken",
    ),
    "token of another verb": (
        f"verb=ListRecords&resumptionToken={signing.dumps({'verb': 'ListIdentifiers'}, salt=lists.SALT)}",
        "badResumptionToken",
    ),
}


@pytest.mark.parametrize(("query", "code"), BAD.values(), ids=BAD.keys())
def test_error__is_told_as_the_protocol_wants(client, db, query, code):
    found, repeated = error_of(client.get(f"/oai?{query}"))
    assert found == code
    assert bool(repeated) == (code not in ("badVerb", "badArgument"))


def test_error__is_known_to_another_client(harvester, db):
    with pytest.raises(error.NoRecordsMatchError):
        harvester.records()


def test_post__needs_no_token_of_ours(db):
    assert Client(enforce_csrf_checks=True).post("/oai", {"verb": "Identify"}).status_code == 200


def test_post__takes_a_megabyte_and_what_is_no_form(client, db):
    asked = {"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "x" * 1_000_000}
    assert error_of(client.post("/oai", asked))[0] == "badArgument"
    assert error_of(client.post("/oai", b"\x00" * 100, content_type="application/octet-stream"))[0] == "badVerb"


def test_other_methods__are_refused(client, db):
    assert client.put("/oai").status_code == 405


def test_greedy_harvester__is_asked_to_wait(client, db, monkeypatch):
    monkeypatch.setattr("knowledge.harvest.views.MOST_REQUESTS", "2/h")
    answers = [client.get("/oai?verb=Identify") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 503]
    assert answers[2]["Retry-After"] == "60"


@pytest.mark.parametrize("verb", ["ListRecords", "ListIdentifiers"])
def test_list__costs_the_same_whatever_its_length(
    client, platform, english_platform, committed, verb, django_assert_max_num_queries
):
    with committed():
        for number in range(8):
            authors = [make_authority(f"town-{number}-{place}") for place in range(2)]
            make_paper(platform, slug=f"paper-{number}", authorities=authors)
            make_practice(english_platform, slug=f"practice-{number}", authorities=authors)
    most = {"ListRecords": 13, "ListIdentifiers": 5}[verb]
    with django_assert_max_num_queries(most):
        response = client.get(f"/oai?verb={verb}&metadataPrefix=oai_dc")
    assert response.content.count(b"<datestamp>") == 16
