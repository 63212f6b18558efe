"""A reader's page of the library costs the same few queries, however much stands on it."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image

from knowledge.models import PaperIndexPage, PaperRecommendation, PracticeIndexPage
from manassat.media.models import CustomDocument, CustomImage, CustomRendition
from tests.factories.authorities import make_authority
from tests.factories.pages import make_paper, make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db
# Several slices of a list.
FEW, MANY = 5, 40


@pytest.fixture(autouse=True)
def _empty_cache():
    """It remembers the sizes of another test's image of the same number."""
    cache.clear()


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def make_document() -> CustomDocument:
    return CustomDocument.objects.create(title="نموذج", file=ContentFile(b"%PDF-1.4", name="sample.pdf"))


def make_image() -> CustomImage:
    picture = BytesIO()
    Image.new("RGB", (600, 400)).save(picture, "JPEG")
    return CustomImage.objects.create(title="نموذج", file=ImageFile(BytesIO(picture.getvalue()), name="sample.jpg"))


def document_blocks(count: int) -> list[dict]:
    return [{"type": "document", "value": {"document": make_document().pk, "title": ""}} for _ in range(count)]


def figure_blocks(count: int) -> list[dict]:
    return [
        {"type": "figure", "value": {"image": {"image": make_image().pk, "alt_text": "نموذج", "decorative": False}}}
        for _ in range(count)
    ]


def text_blocks(count: int) -> list[dict]:
    return [{"type": "text", "value": "<p>نموذج</p>"}] * count


def make_full_paper(platform, count: int, **fields):
    return make_paper(
        platform,
        topic=make_topic(platform),
        authorities=[make_authority(f"author-{number}") for number in range(count)],
        recommendations=[PaperRecommendation(text="نموذج", locale=platform.locale) for _ in range(count)],
        attachments=document_blocks(count),
        **fields,
    )


@pytest.mark.parametrize("count", [FEW, MANY])
def test_paper__takes_ten_queries(client, platform, count, django_assert_max_num_queries):
    paper = make_full_paper(platform, count, body=text_blocks(count))
    client.get(paper.url)
    with django_assert_max_num_queries(10):
        assert client.get(paper.url).status_code == 200


@pytest.mark.parametrize("count", [1, FEW])
def test_paper__takes_three_more_for_all_figures_and_files_in_its_text(
    client, platform, count, django_assert_max_num_queries, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        paper = make_full_paper(platform, count, body=[*figure_blocks(count), *document_blocks(count)])
    client.get(paper.url)
    sizes = CustomRendition.objects.count()
    with django_assert_max_num_queries(13):
        html = client.get(paper.url).content.decode()
    assert html.count("<figure") == html.count('loading="lazy"') == count
    assert CustomRendition.objects.count() == sizes, "no picture is made while somebody reads"


@pytest.mark.parametrize("count", [FEW, MANY])
def test_practice__takes_fifteen_queries(client, platform, count, django_assert_max_num_queries):
    authorities = [make_authority(f"town-{number}") for number in range(count)]
    practice = make_practice(
        platform,
        topic=make_topic(platform),
        contact_authority=authorities[0],
        adopted_by=authorities,
        authorities=authorities,
        attachments=document_blocks(count),
        body=document_blocks(count),
    )
    client.get(practice.url)
    with django_assert_max_num_queries(15):
        assert client.get(practice.url).status_code == 200


@pytest.mark.parametrize("count", [FEW, MANY])
@pytest.mark.parametrize(("model", "make"), [(PaperIndexPage, make_paper), (PracticeIndexPage, make_practice)])
def test_index__takes_ten_queries(client, platform, count, model, make, django_assert_max_num_queries):
    for number in range(count):
        make(platform, slug=f"item-{number}")
    address = model.objects.child_of(platform).get().url
    client.get(address)
    with django_assert_max_num_queries(10):
        assert client.get(address).status_code == 200
