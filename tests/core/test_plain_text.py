"""Titles and names are one visible line, wherever they were pasted from."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from taggit.models import Tag
from wagtail.models import Collection

from knowledge.models import PositionPaperPage
from manassat.core.name_fields import NameField
from manassat.core.plain_text import one_line, one_line_with_marks, several_lines
from manassat.media.models import CustomDocument
from manassat.users.models import User
from platforms.models import JoinRequest, Person
from tests.factories.pages import make_platform, make_topic

PASTED, SEEN = "نموذج:\u202e\u200f  اسم\u200b", "نموذج: اسم"


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
        ("GIS\u200e في البلديات (2020)\u200f\u061c", "GIS في البلديات (2020)"),
        ("نمو\u200cذ\u200dج", "نموذج"),
        ("نموذج \ud800", "نموذج"),
        ("نموذج\U000e0041", "نموذج"),
    ],
    ids=[
        "line break",
        "control",
        "spaces",
        "override",
        "no width",
        "kept mark",
        "composed",
        "tatweel",
        "direction",
        "joiners",
        "half",
        "tag",
    ],
)
def test_one_line__keeps_what_is_seen(pasted, kept):
    assert one_line(pasted) == kept


def test_one_line_with_marks__keeps_what_an_approved_title_may_bear():
    assert one_line_with_marks("GIS\u200e \u202eفي  البلديات") == "GIS\u200e في البلديات"


def test_several_lines__keep_their_breaks_and_nothing_unseen():
    assert several_lines(" نموذج\x00\r\n\r\nسطر\u202e \t") == "نموذج\n\nسطر"


@pytest.mark.django_db
def test_page__takes_its_title_on_one_line_into_drafts_too(site_home):
    platform = make_platform(site_home)
    live = make_topic(platform, title="نموذج:\nموضوع")
    draft = make_topic(platform, "FM-2", live=False, title="نموذج:\u202e موضوع")
    assert (live.title, live.draft_title, draft.title) == ("نموذج: موضوع", "نموذج: موضوع", "نموذج: موضوع")


@pytest.mark.parametrize(
    ("model", "name"),
    [(Group, "name"), (Collection, "name"), (Tag, "name"), (User, "last_name"), (JoinRequest, "contact_name")],
)
def test_name__is_cleaned_before_it_is_compared_or_stored(model, name):
    field = model._meta.get_field(name)
    assert (field.clean(PASTED, None), field.get_prep_value(PASTED)) == (SEEN, SEEN)


def test_paper__keeps_the_marks_of_a_title_that_may_be_approved():
    paper = PositionPaperPage(title="GIS\u200e\n(نموذج)")
    paper._write_titles_on_one_line()
    assert paper.title == "GIS\u200e (نموذج)"


def test_name_field__needs_no_migration():
    assert NameField(max_length=9).deconstruct()[1] == "django.db.models.CharField"


@pytest.mark.django_db
def test_records__bear_one_visible_line_whoever_saves_them(site_home):
    """Without a form and without `full_clean()`, too."""
    person = Person.objects.create(name_ar=PASTED)
    document = CustomDocument.objects.create(title=PASTED, file="sample.pdf")
    Group.objects.create(name=PASTED)
    Person.objects.filter(pk=person.pk).update(name_en=PASTED)
    _tag, is_new = Tag.objects.get_or_create(name=PASTED, defaults={"slug": "sample"})
    assert (person.name_ar, document.title, is_new) == (SEEN, SEEN, True)
    assert Person.objects.get(name_ar=PASTED, name_en=SEEN) == person
    assert Group.objects.filter(name=SEEN).exists()
    assert not Tag.objects.get_or_create(name=PASTED)[1]
