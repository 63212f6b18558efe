"""Months by either tradition of names find the same, however the two-word names are written."""

from __future__ import annotations

import pytest

from search.analysis.lexicon import synonym_lines
from search.analysis.words import stems
from search.question.synonyms import synonyms_of
from search.synonym_groups import find_in_library
from tests.factories.pages import make_platform, make_practice

LEVANTINE = {
    "يناير": ("كانون الثاني", "كانون ثاني", "كانون ثانٍ"),
    "فبراير": ("شباط",),
    "مارس": ("آذار", "اذار"),
    "أبريل": ("نيسان",),
    "إبريل": ("نيسان",),
    "مايو": ("أيار", "ايار"),
    "يونيو": ("حزيران",),
    "يونيه": ("حزيران",),
    "يوليو": ("تموز",),
    "يوليه": ("تموز",),
    "أغسطس": ("آب",),
    "سبتمبر": ("أيلول", "ايلول"),
    "أكتوبر": ("تشرين الأول", "تشرين أول", "تشرين اول"),
    "نوفمبر": ("تشرين الثاني", "تشرين ثاني"),
    "ديسمبر": ("كانون الأول", "كانون أول", "وكانون الاول"),
}
PAIRS = [(other, levantine) for other, names in LEVANTINE.items() for levantine in names]


def meanings(question: str) -> set[tuple[str, ...]]:
    within = synonyms_of(tuple(synonym_lines())).within(stems(question))
    return {phrase for asked, others in within for phrase in (asked, *others)}


@pytest.mark.parametrize(("other", "levantine"), PAIRS)
def test_month__means_the_same_by_either_name(other, levantine):
    assert tuple(stems(levantine)) in meanings(f"{other} 2020")
    assert tuple(stems(other)) in meanings(f"{levantine} 2020")


@pytest.mark.django_db
def test_library__finds_the_same_by_either_name(site_home):
    platform = make_platform(site_home)
    for slug, month in enumerate(("كانون الثاني", "يناير", "كانون الأول", "كانون أول", "ديسمبر")):
        make_practice(platform, slug=f"month-{slug}", title=f"نموذج: لقاء {month} 2020")
    january, december = (
        [find_in_library(f"{name} 2020").scores for name in names]
        for names in (("يناير", "كانون الثاني", "كانون ثاني"), ("ديسمبر", "كانون الأول", "كانون أول"))
    )
    # The year alone is an answer, too, but a weaker one than the month with its year.
    assert [len(best(scores)) for scores in january + december] == [2, 2, 2, 3, 3, 3]
    assert january[0] == january[1] == january[2]
    assert december[0] == december[1] == december[2]


def best(scores: dict[int, float]) -> set[int]:
    weakest = min(scores.values())
    return {pk for pk, score in scores.items() if score > 1.2 * weakest}
