"""Where two authorities bear one name, their governorates tell them apart wherever they are named."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from platforms.authority_labels import write_labels
from platforms.models import LocalAuthority
from tests.factories.authorities import make_authority, make_governorate
from tests.factories.pages import make_learning_day, make_platform, make_practice

pytestmark = pytest.mark.django_db
SOUTHERN = "نموذج: الطيبة – نموذج: الجنوب"


@pytest.fixture
def twins() -> list[LocalAuthority]:
    """«الطيبة» in the north and in the south, the southern one last."""
    places = [("north", "نموذج: الشمال", "XX-N"), ("south", "نموذج: الجنوب", "XX-S")]
    return [
        make_authority(f"tayba-{slug}", make_governorate(name, iso, name_en=slug), name_ar="نموذج: الطيبة")
        for slug, name, iso in places
    ]


def labels() -> list[str]:
    return [authority.label for authority in LocalAuthority.objects.filter(slug__startswith="tayba").order_by("slug")]


def test_label__names_the_governorate_as_long_as_the_name_repeats(twins):
    assert labels() == ["نموذج: الطيبة – نموذج: الشمال", SOUTHERN]
    with override("en"):
        assert labels()[1] == SOUTHERN
    twins[1].governorate.name_ar = "نموذج: الوسط"
    twins[1].governorate.save()
    assert labels()[1] == "نموذج: الطيبة – نموذج: الوسط"
    twins[0].name_ar = "نموذج: الطيرة"
    twins[0].save()
    assert labels() == ["نموذج: الطيرة", "نموذج: الطيبة"]


def test_label__says_in_english_what_repeats_in_english(twins):
    LocalAuthority.objects.update(name_en="Tayba")
    write_labels(LocalAuthority.objects.all())
    with override("en"):
        assert labels() == ["Tayba – north", "Tayba – south"]
    twins[0].delete()
    with override("en"):
        assert labels() == ["Tayba"]


def test_label__stands_where_the_authority_is_named(site_home, client, twins):
    platform = make_platform(site_home)
    practice = make_practice(platform, title="نموذج: ممارسة")
    practice.authorities.set([twins[1]])
    practice.save_revision().publish()
    make_learning_day(platform, title="نموذج: يوم", host_authority=twins[1])
    assert SOUTHERN in client.get(practice.url).text
    assert SOUTHERN in client.get(f"/cite/{practice.pk}.bib").text
    assert SOUTHERN in client.get("/calendar.ics").text.replace("\r\n ", "")
