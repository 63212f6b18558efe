"""One item with all that its page tells."""

from __future__ import annotations

import pytest

from home.models import HomePage
from knowledge.models import PaperRecommendation, PracticeIndexPage, ResourcePage
from platforms.enums import DatePrecision
from platforms.models import PlatformPage, Theme
from tests.factories.approval import Cast
from tests.factories.authorities import make_authority
from tests.factories.media import make_document
from tests.factories.pages import add_page, make_learning_day, make_paper, make_platform, make_practice, make_topic
from tests.queries import count_queries

from .asking import ask

pytestmark = pytest.mark.django_db


def test_paper__tells_its_text_relations_and_decision(client, platform, waste):
    topic, authority, document = make_topic(platform), make_authority(), make_document()
    recommendation = PaperRecommendation(text="نموذج: توصية", addressee="نموذج: جهة", locale=platform.locale)
    paper = make_paper(
        platform,
        summary="نموذج: ملخص",
        problem="<p>ضعف <b>الجباية</b></p>",
        year=2024,
        topic=topic,
        themes=[waste],
        authorities=[authority],
        recommendations=[recommendation],
        attachments=[("document", {"document": document})],
    )
    detail = ask(client, f"items/{paper.pk}")
    assert (detail["type"], detail["platform"], detail["year"]) == ("position-paper", platform.slug, 2024)
    assert detail["texts"] == [{"name": "problem", "label": "المشكلة", "text": "ضعف الجباية"}]
    assert detail["recommendations"] == [{"text": "نموذج: توصية", "addressee": "نموذج: جهة"}]
    assert detail["themes"] == [{"value": "waste", "label": waste.name}]
    assert detail["authorities"] == [{"value": authority.slug, "label": str(authority)}]
    assert [one["code"] for one in detail["topics"]] == ["FM-1"]
    (file,) = detail["files"]
    assert (file["title"], file["format"], file["url"].endswith(document.url)) == (document.title, "pdf", True)
    assert paper.title in detail["citation"]["ar"]
    assert "<" not in detail["citation"]["ar"]
    assert detail["citation"]["bibtex_url"].endswith(f"/cite/{paper.pk}.bib")


def test_approved_paper__names_the_decision(client, platform):
    cast = Cast(platform)
    approved = cast.approve(cast.submitted())
    assert ask(client, f"items/{approved.page_id}")["decision_number"].strip()


def test_english_item__is_told_in_its_own_words(client, english_platform, waste, english_waste):
    practice = make_practice(english_platform, title="Sample: sorting", context="<p>Where</p>", themes=[waste])
    response = client.get(f"/api/v1/items/{practice.pk}")
    assert response["Content-Language"] == "en"
    detail = response.json()
    assert detail["texts"] == [{"name": "context", "label": "context", "text": "Where"}]
    assert detail["themes"] == [{"value": "waste", "label": "Sample: waste"}]
    assert "/en/" in detail["url"]


def test_activity__is_as_exact_as_its_date_is_known(client, site_home, platform):
    other = make_platform(site_home, "EN")
    host = make_authority()
    day = make_learning_day(
        platform, date_precision=DatePrecision.MONTH, joint_platforms=[other], host_authority=host, venue="نموذج: قاعة"
    )
    detail = ask(client, f"items/{day.pk}")
    assert (detail["starts_on"], detail["ends_on"], detail["year"]) == ("2027-03", None, 2027)
    assert detail["joint_platforms"] == [other.slug]
    assert [one["value"] for one in detail["authorities"]] == [host.slug]
    assert (detail["citation"], detail["decision_number"]) == (None, None)


def test_resource__names_who_made_it(client, platform):
    shelf = PracticeIndexPage.objects.child_of(platform).get()
    fields = {"author": "نموذج: مؤلف", "publisher": "نموذج: ناشر", "source_url": "https://example.org/"}
    resource = add_page(shelf, ResourcePage(title="نموذج: دليل", slug="guide", **fields))
    detail = ask(client, f"items/{resource.pk}")
    assert {name: detail[name] for name in fields} == fields


@pytest.mark.parametrize("number", ["0", "-1", "x", "%00", "9" * 40, "9" * 5000, str(2**63 - 1)])
def test_item__that_cannot_be_is_a_clear_answer(client, db, number):
    response = client.get(f"/api/v1/items/{number}")
    assert response.status_code in (404, 422)
    assert response.json()["detail"]


def test_practice__bears_its_tags(client, platform):
    practice = make_practice(platform)
    practice.tags.add("نموذج: وسم")
    practice.save_revision().publish()
    assert ask(client, f"items/{practice.pk}")["tags"] == ["نموذج: وسم"]


def _linked_to(count: int, field: str, site_home: HomePage, platform: PlatformPage) -> list:
    make_one = {
        "themes": lambda name: Theme.objects.create(name=f"نموذج: {name}", slug=name, locale=platform.locale),
        "authorities": make_authority,
        "topics": lambda name: make_topic(platform, name),
        "joint_platforms": lambda name: make_platform(site_home, name),
        "attachments": lambda name: ("document", {"document": make_document()}),
    }
    return [make_one[field](f"x-{count}-{number}") for number in range(count)]


@pytest.mark.parametrize(
    ("make", "fields"),
    [(make_practice, ["themes", "authorities", "attachments"]), (make_learning_day, ["topics", "joint_platforms"])],
    ids=["practice", "learning day"],
)
def test_item__costs_the_same_however_much_it_is_linked_to(client, site_home, platform, make, fields):
    costs = []
    for count in (1, 3):
        linked = {field: _linked_to(count, field, site_home, platform) for field in fields}
        page = make(platform, slug=f"linked-{count}", **linked)
        costs.append(count_queries(client, f"/api/v1/items/{page.pk}"))
    assert costs[0] == costs[1] <= 18
