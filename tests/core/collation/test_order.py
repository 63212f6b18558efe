"""One order of names: in Python, on SQLite and on PostgreSQL, where CI runs the same test."""

from __future__ import annotations

import random

import pytest
from django.utils.translation import override
from taggit.models import Tag

from manassat.core.collation import in_arabic_order, sort_key
from manassat.core.collation.sqlite import compare
from manassat.core.models import Source
from manassat.core.models.bilingual import by_name

# As ICU sorts them. Places and given names as people write them; letters, digits and signs where tables differ.
IN_ORDER = [
    "",
    "«نموذج»",
    "(نموذج) بلدية",
    "2 حزيران",
    "10 حزيران",
    "١٠ حزيران",
    "100 شجرة",
    "آدم",
    "ءانية",
    "أبو ديس",
    "ابو ديس",
    "أبو غوش",
    "أحمد",
    "احمد",
    "أريحا",
    "اريحا",
    "إسماعيل",
    "الطيبة",
    "الطيبة – رام الله والبيرة",
    "الطيبة – طولكرم",
    "إيهاب",
    "بديا",
    "بلعا",
    "بيت أمر",
    "بيت أولا",
    "بيت جالا",
    "بيت لاهيا",
    "بيت لحم",
    "بيتا",
    "بيتونيا",
    "رامي",
    "رؤى",
    "رشيد",
    "سلوى",
    "سلوي",
    "طرابلس",
    "طوباس",
    "طيبة",
    "طيبه",
    "فؤاد",
    "فادي",
    "قلقيلية",
    "كفر ثلث",
    "كفر قدوم",
    "كفر-قدوم",
    "كفرراعي",
    "محمد",
    "مـحمد",
    "محمّد",
    "محمود",
    "منطقة 2",
    "منطقة 2 أ",
    "منطقة 10",
    "منطقة ج",
    "نابلس",
    "ورشة أولى",
    "ورشة GIS",
    "يطا",
    "cafe",
    "café",
    "GIS",
    "GIS في البلديات (2020)",
    "ISO 9001",
    "ISO 14001",
]


def shuffled(names: list[str]) -> list[str]:
    return random.Random(6).sample(names, len(names))


def test_sort_key__sorts_as_icu():
    assert sorted(shuffled(IN_ORDER), key=sort_key) == IN_ORDER


@pytest.mark.parametrize(("one", "other"), [("أحمد", "احمد"), ("محمد", "محمّد"), ("١٠", "10"), ("a", "A")])
def test_compare__takes_no_two_texts_for_the_same(one, other):
    assert compare(one, other) == -compare(other, one) != 0
    assert compare(one, one) == 0


@pytest.mark.django_db
def test_database__sorts_as_the_key_does():
    for place, name in enumerate(shuffled(IN_ORDER)):
        Source.objects.create(code=f"order-{place}", name_ar=name, name_en=name)
        Tag.objects.create(name=name, slug=f"order-{place}")
    with override("en"):
        in_english = Source.objects.filter(code__startswith="order-").order_by(by_name())
    assert list(Source.objects.filter(code__startswith="order-").values_list("name_ar", flat=True)) == IN_ORDER
    assert [source.name_en for source in in_english] == IN_ORDER
    assert list(Tag.objects.order_by(in_arabic_order("name")).values_list("name", flat=True)) == IN_ORDER
    assert Source.objects.filter(name_ar="أحمد").count() == 1
