"""The front pages' words and the plain pages beside them."""

from __future__ import annotations

from home.models import ContentPage, HomePage
from platforms.loading.files import read_record
from platforms.loading.records import Record
from platforms.loading.tally import Tally

from .ground import Ground
from .pages import find_page, publish_below, share_blocks, stable_key, stream
from .shared_lists import DATA

FLAGS = ("show_in_menus", "shows_partners", "shows_sources")


def load_front_pages(grounds: list[Ground]) -> Tally:
    tally = Tally()
    facts = read_record(DATA / "front.json")
    for ground in grounds:
        is_blank = _is_blank(ground.home)
        tally.count(is_blank)
        if is_blank:
            _fill(ground.home, facts.record(ground.language))
    return tally


def load_content_pages(grounds: list[Ground]) -> Tally:
    tally = Tally()
    for row in read_record(DATA / "content_pages.json").records("pages", key="slug"):
        key = stable_key(f"content:{row.name}")
        for ground in grounds:
            is_new = not find_page(ContentPage, ground.home, key=key, slug=row.name)
            tally.count(is_new)
            if is_new:
                page = _content_page(row, ground.language)
                page.translation_key = key
                publish_below(ground.home, page, name=row.name)
    return tally


def _is_blank(home: HomePage) -> bool:
    """A front page that somebody saved is theirs, even if they left it empty."""
    has_words = home.headline or home.introduction or home.search_examples
    return not has_words and not home.revisions.filter(user__isnull=False).exists()


def _fill(home: HomePage, facts: Record) -> None:
    home.headline = facts.text("headline")
    home.introduction = facts.text("introduction")
    home.search_examples = stream(("words", words) for words in facts.values["search_examples"])
    share_blocks(home)
    home.save_revision().publish()


def _content_page(row: Record, language: str) -> ContentPage:
    return ContentPage(
        title=row.text(f"title_{language}"),
        slug=row.name,
        summary=row.text(f"summary_{language}"),
        body=stream([("text", row.text(f"body_{language}"))]),
        **{flag: row.values.get(flag, False) for flag in FLAGS},
    )
