"""Papers, practices and resources as readers see them."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile

from knowledge.enums import RecommendationState
from knowledge.listings import PAGE_SIZE, items_below
from knowledge.models import PaperIndexPage, PaperRecommendation, PracticeIndexPage, ResourcePage
from knowledge.named_relations import named_relations
from manassat.media.models import CustomDocument
from platforms.models import Theme
from tests.factories.approval import put_through
from tests.factories.authorities import make_authority
from tests.factories.pages import add_page, make_paper, make_platform, make_practice, make_topic
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, hue="finance")


def make_resource(platform, **fields) -> ResourcePage:
    values = {"title": "نموذج: دليل", "slug": "guide"} | fields
    return add_page(PracticeIndexPage.objects.child_of(platform).get(), ResourcePage(**values))


def html_of(client, page) -> str:
    return client.get(page.url).content.decode()


def test_paper__gives_each_recommendation_its_addressee_and_state(client, platform):
    recommendation = PaperRecommendation(
        text="نموذج: توصية", addressee="نموذج: جهة", state=RecommendationState.ADOPTED, locale=platform.locale
    )
    html = html_of(client, make_paper(platform, recommendations=[recommendation]))
    assert "نموذج: توصية" in html
    assert "نموذج: جهة" in html
    assert '<span class="badge" data-state="adopted">اعتُمدت</span>' in html


def test_paper__says_where_it_belongs(client, platform):
    topic, author = make_topic(platform), make_authority()
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=platform.locale)
    paper = make_paper(platform, live=False, topic=topic, authorities=[author], themes=[theme], year=2026)
    paper.tags.add("نموذج: وسم")
    paper.save_revision()
    put_through(paper)
    html = html_of(client, paper)
    for words in (f'href="{platform.url}"', f'href="{topic.url}"', f'href="{author.get_absolute_url()}"'):
        assert words in html
    for words in ("نموذج: مجال", "نموذج: وسم", "(2026)"):
        assert words in html


def test_paper__links_its_topic_in_its_own_language_or_not_at_all(platform):
    """A paper copied for translation keeps its link to the Arabic topic."""
    topic = make_topic(platform)
    paper = make_paper(platform, topic=topic)
    english = translate(platform)
    english_paper = make_paper(english, topic=topic)
    assert "topic" in [row.relation for row in named_relations(paper)]
    assert "topic" not in [row.relation for row in named_relations(english_paper)]


def test_paper_preview__shows_what_the_editor_chose_and_did_not_save(platform):
    paper = make_paper(platform)
    paper.authorities = [make_authority(name_ar="نموذج: هيئة")]
    paper.tags.add("نموذج: وسم")
    assert {"نموذج: هيئة", "نموذج: وسم"} <= {row.name for row in named_relations(paper)}


def test_paper__offers_its_first_file_with_kind_and_stored_size(client, platform):
    document = CustomDocument.objects.create(
        title="نموذج: ملف", file=ContentFile(b"%PDF-1.4", name="sample.pdf"), file_size=1_258_291
    )
    paper = make_paper(platform, attachments=[{"type": "document", "value": {"document": document.pk, "title": ""}}])
    html = html_of(client, paper)
    assert f'<a class="button" href="{document.url}" download>' in html
    assert "<bdi>PDF</bdi> <bdi>1.2" in html


def test_paper__asks_no_file_for_its_size(client, platform):
    """Asking would write the answer to the database while somebody reads."""
    document = CustomDocument.objects.create(title="نموذج", file=ContentFile(b"%PDF-1.4", name="sample.pdf"))
    CustomDocument.objects.update(file_size=None)
    html_of(client, make_paper(platform, attachments=[{"type": "document", "value": {"document": document.pk}}]))
    document.refresh_from_db()
    assert document.file_size is None


def test_paper__escapes_what_editors_wrote(client, platform):
    html = html_of(client, make_paper(platform, title="<script>alert(1)</script>", summary="<b>x</b>"))
    assert "<script>alert" not in html
    assert "<b>x</b>" not in html


def test_practice__tells_who_did_it_and_what_others_need(client, platform):
    asked, adopter = make_authority("asked"), make_authority("adopter")
    practice = make_practice(
        platform,
        results="<p>نموذج: نتيجة</p>",
        result_figures=[{"type": "key_figure", "value": {"value": "31", "label": "نموذج: عدد", "source": ""}}],
        requirements="<p>نموذج: حاجة</p>",
        contact_authority=asked,
        adopted_by=[adopter],
    )
    html = html_of(client, practice)
    for words in ("نموذج: نتيجة", "<bdi>31</bdi>", "نموذج: حاجة"):
        assert words in html
    assert f'href="{asked.get_absolute_url()}"' in html
    assert f'href="{adopter.get_absolute_url()}"' in html


def test_practice__names_who_made_it_elsewhere(client, platform):
    origin = {"author": "نموذج: كاتبة", "publisher": "نموذج: دار", "source_url": "https://example.org/original"}
    html = html_of(client, make_practice(platform, authorities=[make_authority()], **origin))
    for words in ("<dt>المؤلف</dt>", origin["author"], origin["publisher"], f'href="{origin["source_url"]}"'):
        assert words in html
    assert "<dt>إعداد</dt>" not in html
    assert 'id="original"' not in html_of(client, make_practice(platform, slug="our-own"))


def test_resource__leads_to_the_original_and_admits_an_unknown_year(client, platform):
    html = html_of(client, make_resource(platform, source_url="https://example.org/original"))
    assert 'href="https://example.org/original"' in html
    assert "<dd>غير معروف</dd>" in html


@pytest.mark.parametrize("model", [PaperIndexPage, PracticeIndexPage])
def test_index__says_that_it_is_empty(client, platform, model):
    assert 'class="notice items"' in html_of(client, model.objects.child_of(platform).get())


@pytest.mark.parametrize("page", ["abc", "-1", "9" * 40, ""])
def test_paper_index__answers_bad_page_numbers(client, platform, page):
    for number in range(PAGE_SIZE + 1):
        make_paper(platform, slug=f"paper-{number}")
    response = client.get(f"{PaperIndexPage.objects.child_of(platform).get().url}?page={page}")
    assert response.status_code == 200
    assert 'class="card"' in response.content.decode()


def test_practice_index__puts_the_latest_year_first_and_unknown_years_last(platform):
    make_practice(platform, slug="undated")
    make_practice(platform, slug="old", year=2019)
    make_resource(platform, slug="new", year=2026)
    listing = items_below(PracticeIndexPage.objects.child_of(platform).get(), None)
    assert [item.page.slug for item in listing.items] == ["new", "old", "undated"]
