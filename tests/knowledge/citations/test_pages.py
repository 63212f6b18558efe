"""Citations on the pages and as files: of what everybody may read, and of nothing else."""

from __future__ import annotations

import datetime
import re

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.html import strip_tags
from pybtex.database import parse_string
from wagtail.models import Locale, Page, PageViewRestriction

from home.models import HomePage
from knowledge.approval.models import LedgerEntry
from knowledge.models import PracticeIndexPage, ResourcePage
from manassat.media.models import CustomDocument
from platforms.models import Theme
from tests.factories.authorities import make_authority
from tests.factories.pages import add_page, make_paper, make_platform, make_practice
from tests.home.test_head import HeadReader

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def english_platform(platform):
    home = HomePage.objects.get(locale__language_code="en")
    return make_platform(home, title="Sample", translation_key=platform.translation_key)


def sentences(client, page) -> dict[str, str]:
    found = re.findall(r'<p lang="(..)" dir="..." data-copy=[^>]+>(.*?)</p>', client.get(page.url).content.decode())
    return {language: strip_tags(html) for language, html in found}


def files_of(page) -> list[str]:
    return [f"/cite/{page.pk}.bib", f"/cite/{page.pk}.ris"]


def test_paper__is_cited_in_both_languages_with_its_decision(client, platform):
    paper = make_paper(platform, authorities=[make_authority(name_ar="نموذج: بلدية")], year=2026)
    number = LedgerEntry.objects.decisions().get().number
    said = sentences(client, paper)
    assert said["ar"].startswith(f"نموذج: بلدية. (2026). نموذج: ورقة موقف [ورقة موقف، {number}]. ")
    assert said["ar"].endswith(f". {paper.full_url}")
    assert said["en"].endswith(
        f"(2026). نموذج: ورقة موقف [Position paper, {number}, in Arabic]. "
        f"Association of Palestinian Local Authorities. {paper.full_url}"
    )


def test_paper__is_cited_by_its_translation_in_that_language(client, platform, english_platform):
    paper = make_paper(platform)
    english = make_paper(english_platform, title="Sample paper", translation_key=paper.translation_key)
    for page in (paper, english):
        said = sentences(client, page)
        assert "Sample paper" in said["en"]
        assert said["en"].endswith(english.full_url)
        assert "in Arabic" not in said["en"]
        assert said["ar"].endswith(paper.full_url)


def test_paper__tells_scholar_and_catalogues_what_it_is(client, platform):
    document = CustomDocument.objects.create(title="نموذج", file=ContentFile(b"%PDF-1.4", name="sample.pdf"))
    attachments = [{"type": "document", "value": {"document": document.pk, "title": ""}}]
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=platform.locale)
    authors = [make_authority(name_ar="نموذج: بلدية")]
    paper = make_paper(platform, authorities=authors, attachments=attachments, themes=[theme])
    head = HeadReader(client.get(paper.url).content.decode())
    today = timezone.localdate()
    assert head.meta("citation_keywords") == head.meta("DC.subject") == "نموذج: مجال"
    assert head.meta("citation_title") == head.meta("DC.title") == paper.title
    assert head.meta("citation_author") == head.meta("DC.creator") == "نموذج: بلدية"
    assert head.meta("citation_publication_date") == today.strftime("%Y/%m/%d")
    assert head.meta("citation_technical_report_number") == LedgerEntry.objects.decisions().get().number
    assert head.meta("citation_pdf_url") == paper.full_url.removesuffix(paper.url) + document.url
    assert [link["href"] for link in head.links("describedby")] == files_of(paper)


def test_practice_and_resource__are_cited_too(client, platform):
    practice = make_practice(platform, authorities=[make_authority(name_ar="نموذج: بلدية")], year=2019)
    index_page = PracticeIndexPage.objects.child_of(platform).get()
    guide = add_page(
        index_page, ResourcePage(title="نموذج: دليل", slug="guide", author="نموذج", publisher="نموذج: دار")
    )
    assert sentences(client, practice)["ar"].startswith("نموذج: بلدية. (2019). نموذج: ممارسة فضلى [")
    assert sentences(client, guide)["ar"].startswith("نموذج. (د.ت.). نموذج: دليل [دليل]. نموذج: دار. ")
    assert "citation_technical_report_number" not in client.get(practice.url).content.decode()
    assert all(client.get(address).status_code == 200 for page in (practice, guide) for address in files_of(page))


def test_practice__is_cited_by_the_author_it_names_and_has_no_day_of_ours_if_others_published_it(client, platform):
    authorities = [make_authority(name_ar="نموذج: بلدية")]
    written = make_practice(platform, author="نموذج: كاتبة", authorities=authorities)
    head, year = HeadReader(client.get(written.url).content.decode()), timezone.localdate().year
    assert head.meta("citation_author") == head.meta("DC.creator") == "نموذج: كاتبة"
    assert head.thing("Article")["creditText"] == "نموذج: كاتبة"
    assert sentences(client, written)["ar"].startswith(f"نموذج: كاتبة. ({year}). نموذج: ممارسة فضلى [")
    assert all("نموذج: بلدية" not in client.get(address).content.decode() for address in files_of(written))
    published = make_practice(platform, slug="published", publisher="نموذج: دار", authorities=authorities)
    assert sentences(client, published)["ar"].startswith("نموذج: بلدية. (د.ت.). نموذج: ممارسة فضلى [")
    article = HeadReader(client.get(published.url).content.decode()).thing("Article")
    assert (article["publisher"]["name"], "datePublished" in article) == ("نموذج: دار", False)


def test_year_of_the_text__overrules_the_day_of_another_year(client, platform):
    head = HeadReader(client.get(make_paper(platform, year=2019).url).content.decode())
    assert head.meta("citation_publication_date") == "2019"


def test_file__is_a_download_in_the_language_of_the_text(client, platform):
    paper = make_paper(platform, authorities=[make_authority(name_ar="نموذج: بلدية", name_en="Sample")])
    for address in files_of(paper):
        response = client.get(address, headers={"Accept-Language": "en"})
        assert response["Content-Disposition"] == f'attachment; filename="manassat-{paper.pk}{address[-4:]}"'
        assert "نموذج: بلدية" in response.content.decode()
    entry = parse_string(client.get(f"/cite/{paper.pk}.bib").content.decode(), "bibtex").entries[f"manassat-{paper.pk}"]
    assert entry.fields["url"] == paper.full_url


DOORS = ["draft", "unpublished", "expired", "private", "private platform", "alias"]


def closed(door: str, platform) -> Page:
    paper = make_paper(platform, live=door != "draft")
    if door == "unpublished":
        Page.objects.filter(pk=paper.pk).update(live=False)
    if door == "expired":
        yesterday = timezone.now() - datetime.timedelta(days=1)
        Page.objects.filter(pk=paper.pk).update(expire_at=yesterday)
    if door.startswith("private"):
        page = platform if "platform" in door else paper
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "alias":
        platform.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
        practice = make_practice(platform, slug="shown-as-alias")
        index_page = PracticeIndexPage.objects.child_of(platform).get()
        index_page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
        return practice.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    return paper


@pytest.mark.parametrize("door", DOORS)
def test_file__is_not_found_when_the_item_is_not_public(client, platform, door):
    page = closed(door, platform)
    assert [client.get(address).status_code for address in files_of(page)] == [404, 404]


def test_alias__is_not_cited(client, platform):
    html = client.get(closed("alias", platform).url).content.decode()
    assert "data-copy" not in html
    assert "citation_title" not in html


def test_private_page__tells_its_reader_how_to_cite_it_and_offers_no_file(admin_client, platform):
    paper = closed("private", platform)
    html = admin_client.get(paper.url).content.decode()
    assert "data-copy" in html
    assert "citation_title" not in html
    assert f"/cite/{paper.pk}" not in html


@pytest.mark.parametrize("name", ["0.bib", f"{'9' * 40}.bib", f"{'9' * 5000}.ris", "x.bib", "1.pdf", "-1.bib"])
def test_file__is_not_found_when_the_number_is_nonsense(client, db, name):
    assert client.get(f"/cite/{name}").status_code == 404


def test_authors__have_their_own_name_in_each_sentence(client, platform, english_platform):
    authors = [make_authority(name_ar="نموذج: بلدية", name_en="Sample authority")]
    for page in (make_paper(platform, authorities=authors), make_paper(english_platform, authorities=authors)):
        said = sentences(client, page)
        assert said["ar"].startswith("نموذج: بلدية. (")
        assert said["en"].startswith("Sample authority. (")
