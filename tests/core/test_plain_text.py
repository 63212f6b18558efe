"""Titles and names are one visible line, wherever they were pasted from."""

from __future__ import annotations

import pytest

from manassat.core.plain_text import one_line, several_lines
from platforms.models import Person
from tests.factories.pages import make_platform, make_topic


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("نموذج:\r\nسطران", "نموذج: سطران"),
        ("نموذج\x00\u2028سطر", "نموذج سطر"),
        ("  نموذج   واسع ", "نموذج واسع"),
        ("نموذج \u202etxt.exe\u202c", "نموذج txt.exe"),
        ("نمو\u200bذج\ufeff", "نموذج"),
        ("مؤ\u0654", "مؤ\u0654"),
        ("و\u0654", "ؤ"),
        ("نمـــوذج", "نمـــوذج"),
        ("GIS\u200e في البلديات (2020)", "GIS\u200e في البلديات (2020)"),
    ],
    ids=["line break", "control", "spaces", "override", "no width", "kept mark", "composed", "tatweel", "direction"],
)
def test_one_line__keeps_what_is_seen(pasted, kept):
    assert one_line(pasted) == kept


def test_several_lines__keep_their_breaks_and_nothing_unseen():
    assert several_lines(" نموذج\x00\r\n\r\nسطر\u202e \t") == "نموذج\n\nسطر"


@pytest.mark.django_db
def test_page__takes_its_title_on_one_line_into_drafts_too(site_home):
    platform = make_platform(site_home)
    live = make_topic(platform, title="نموذج:\nموضوع")
    draft = make_topic(platform, "FM-2", live=False, title="نموذج:\u202e موضوع")
    assert (live.title, live.draft_title, draft.title) == ("نموذج: موضوع", "نموذج: موضوع", "نموذج: موضوع")


@pytest.mark.django_db
def test_person__takes_the_name_on_one_line():
    person = Person(name_ar="نموذج:\r\nاسم")
    person.full_clean()
    assert person.name_ar == "نموذج: اسم"
