"""Every word on a page stands under the name of its own language, whichever language the page has."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from home.models import HomePage
from manassat.core.models import Source
from platforms.models import WorkingGroupMember
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_learning_day, make_platform, make_practice, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library_index")]
ARABIC_LETTER = re.compile(r"[\u0620-\u064a]")
THREE_LATIN_WORDS = re.compile(r"(?:[A-Za-z]{2,}[^\w\u0600-\u06ff]+){2}[A-Za-z]{2,}")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
# A title holds no elements, so the name in it and that of the site stand under one language.
SILENT = ("script", "style", "title")
WITHOUT_END = {"br", "hr", "img", "input", "link", "meta", "path", "use"}


class LanguageReader(HTMLParser):
    """`strangers` are the texts in a language that the elements around them do not name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.strangers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        attributes = dict(attributes)
        self.open.append((tag, attributes.get("lang") or (self.open[-1][1] if self.open else "")))
        for name in SPOKEN_ATTRIBUTES:
            self.judge(attributes.get(name) or "")
        if tag in WITHOUT_END:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] not in SILENT:
            self.judge(data)

    def judge(self, text: str) -> None:
        language = self.open[-1][1]
        is_isolated = any(tag == "bdi" for tag, _language in self.open)
        is_arabic = bool(ARABIC_LETTER.search(text))
        is_english = bool(THREE_LATIN_WORDS.search(text)) and not is_arabic and not is_isolated
        if (is_arabic and language != "ar") or (is_english and language != "en"):
            self.strangers.append(text.strip())


def test_reader__finds_what_stands_under_the_wrong_language():
    html = (
        '<html lang="en"><p title="نموذج">مكتبة</p><p lang="ar">مكتبة GIS <b>open to all</b> <bdi>open to all</bdi></p>'
    )
    assert LanguageReader(html).strangers == ["نموذج", "مكتبة", "open to all"]


@pytest.fixture
def addresses(site_home) -> list[str]:
    """Pages of both languages, full of names that exist in Arabic only or in English only."""
    source = Source.objects.create(
        name_ar="نموذج: مصدر",
        publisher_ar="نموذج",
        note_ar="نموذج: ملاحظة",
        code="sample",
        licence="Open to all who read",
    )
    authority = make_authority("town")
    found = [f"{prefix}/authorities/town/" for prefix in ("", "/en")]
    for home, title in ((site_home, "نموذج"), (HomePage.objects.get(locale__language_code="en"), "Sample")):
        platform = make_platform(home, title=f"{title} 1", launch_printed="18 أيلول 2019", source=source)
        make_membership(platform, authority)
        topic = make_topic(platform, title=f"{title} 2", source=source)
        WorkingGroupMember.objects.create(page=topic, local_authority=authority, role="نموذج: عضو")
        day = make_learning_day(platform, title=f"{title} 3", topics=[topic], host_authority=authority, source=source)
        practice = make_practice(
            platform,
            title=f"{title} 4",
            topic=topic,
            authorities=[authority],
            author="نموذج: مؤلف",
            publisher="A house of books",
        )
        practice.tags.add("نموذج: وسم", "three English words")
        practice.save_revision().publish()
        found += [page.url for page in (home, platform, topic, day, practice)]
    found += ["/en/library/?q=نموذج", "/library/?q=three+English+words", "/calendar/", "/en/calendar/"]
    return [*found, "/en/library/?language=ar", "/en/themes/", "/en/nothing/"]


def test_pages__name_the_language_of_every_part(client, addresses):
    strangers = {address: LanguageReader(client.get(address).content.decode()).strangers for address in addresses}
    assert {address: found for address, found in strangers.items() if found} == {}
