"""What readers may not see is behind no address of the API."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from knowledge.models import PositionPaperPage, PracticeIndexPage, ResourcePage
from tests.factories.approval import put_through
from tests.factories.media import make_document
from tests.factories.pages import (
    add_page,
    make_activity,
    make_learning_day,
    make_paper,
    make_platform,
    make_practice,
    make_topic,
)

from .asking import LISTS, SHARED_LISTS, ask

pytestmark = pytest.mark.django_db
HIDDEN = "سرّي: "
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


def make_resource(platform, **fields):
    shelf = PracticeIndexPage.objects.child_of(platform).get()
    live = fields.pop("live", True)
    return add_page(shelf, ResourcePage(**{"slug": "resource"} | fields), live=live)


MAKERS = [make_paper, make_practice, make_resource, make_learning_day, make_activity, make_topic]


def _make_private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def _hide(page: Page, door: str) -> None:
    """As editors do, but for what no index hears of: a clock that runs, and a row changed from elsewhere."""
    if door == "private":
        _make_private(page.page_ptr)
    elif door == "unpublished":
        page.unpublish(**{"reason": "نموذج: سبب"} if isinstance(page, PositionPaperPage) else {})
    elif door == "expired":
        Page.objects.filter(pk=page.pk).update(expire_at=YESTERDAY)
    elif door == "changed from elsewhere":
        Page.objects.filter(pk=page.pk).update(live=False)
    elif door == "alias":
        Page.objects.filter(pk=page.pk).update(alias_of=page.get_parent())


@pytest.mark.parametrize(
    "door", ["draft", "private", "private platform", "unpublished", "expired", "changed from elsewhere", "alias"]
)
def test_hidden_item__is_behind_no_address(client, platform, waste, door):
    hidden = [make(platform, title=f"{HIDDEN}نموذج", live=door != "draft", themes=[waste]) for make in MAKERS]
    for page in hidden:
        _hide(page, door)
    if door == "private platform":
        _make_private(platform.page_ptr)
    addresses = ["search", "search?q=سرّي", "suggest?q=سرّي", *LISTS, *SHARED_LISTS]
    for address in addresses:
        said = client.get(f"/api/v1/{address}").content.decode()
        assert HIDDEN not in said, address
    assert [client.get(f"/api/v1/items/{page.pk}").status_code for page in hidden] == [404] * len(hidden)
    answer = ask(client, "search")
    assert (answer["total"], [one for name in answer["facets"] for one in answer["facets"][name]]) == (0, [])
    assert ask(client, "themes")["total"] == 0


def test_item__names_nothing_hidden_that_it_is_linked_to(client, site_home, platform):
    private = make_platform(site_home, "PR", title=f"{HIDDEN}منصة", slug="hidden-platform")
    topic = make_topic(platform, title=f"{HIDDEN}موضوع")
    closed = Collection.get_first_root_node().add_child(name="نموذج")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    attachments = [("document", {"document": make_document(f"{HIDDEN}ملف", collection=closed)})]
    pages = [
        make_practice(platform, topic=topic, attachments=attachments),
        make_learning_day(platform, topics=[topic], joint_platforms=[private]),
    ]
    _make_private(private.page_ptr)
    _make_private(topic.page_ptr)
    for page in pages:
        detail = ask(client, f"items/{page.pk}")
        assert HIDDEN not in str(detail)
        assert (detail["topics"], detail["joint_platforms"], detail["files"]) == ([], [], [])
    assert HIDDEN not in str(ask(client, "platforms"))


def test_item__tells_the_public_text_and_not_the_draft_after_it(client, platform):
    practice = make_practice(platform, summary="منشور")
    practice.summary = f"{HIDDEN}مسودة"
    practice.save_revision()
    assert ask(client, f"items/{practice.pk}")["summary"] == "منشور"
    assert HIDDEN not in client.get("/api/v1/best-practices").content.decode()


def test_translation__is_told_once_it_is_public(client, platform, english_platform):
    paper = make_paper(platform)
    english = make_paper(english_platform, title="Sample: draft", translation_key=paper.translation_key, live=False)
    assert ask(client, f"items/{paper.pk}")["translations"] == []
    assert ask(client, "position-papers", language="en")["total"] == 0
    put_through(english)
    (translation,) = ask(client, f"items/{paper.pk}")["translations"]
    assert (translation["id"], translation["language"]) == (english.pk, "en")
    assert translation["url"].endswith(english.url)
