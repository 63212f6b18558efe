"""Governorates and local authorities: what is loaded, what is refused."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from manassat.core.models import Source
from platforms.loading.outlines import MAP_HEIGHT, MAP_WIDTH, contains, path_of, rings_of
from platforms.models import Governorate, LocalAuthority

pytestmark = pytest.mark.django_db
ROW = {
    "geonames_id": "1",
    "name_ar": "نموذج",
    "name_en": "Sample",
    "council_type": "village_council",
    "type_basis": "GUESS by population < 5000",
    "governorate_iso": "PS-JEN",
    "lat": "32.4",
    "lon": "35.2",
    "population_geonames": "10",
}


@pytest.fixture
def loaded(db: None) -> None:
    call_command("load_authorities", verbosity=0)


def write(file: Path, *rows: dict, header: dict = ROW) -> Path:
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, header)
        writer.writeheader()
        writer.writerows(rows)
    return file


def test_loaded__are_16_governorates_and_393_authorities(loaded):
    assert Governorate.objects.count() == 16
    assert LocalAuthority.objects.count() == 393
    assert sum(Governorate.objects.values_list("population_2017", flat=True)) == 4_780_978


def test_guessed_type__is_not_verified(loaded):
    assert LocalAuthority.objects.filter(council_type_verified=True).count() == 63
    guessed = LocalAuthority.objects.filter(council_type_basis__startswith="GUESS")
    assert guessed.count() == 330
    assert not guessed.filter(council_type_verified=True).exists()


def test_slugs__are_ascii_and_tell_namesakes_apart(loaded):
    slugs = LocalAuthority.objects.values_list("slug", flat=True)
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs)
    assert {"jaba-jenin", "jaba-jerusalem"} <= set(slugs)


def test_outlines__are_light_and_their_labels_inside(loaded):
    governorates = Governorate.objects.all()
    assert sum(len(governorate.outline) for governorate in governorates) < 9000
    assert all(0 < each.label_x < MAP_WIDTH and 0 < each.label_y < MAP_HEIGHT for each in governorates)
    assert all(contains(largest_ring(each.outline), (each.label_x, each.label_y)) for each in governorates)


def largest_ring(outline: str) -> list[tuple[int, int]]:
    """The points of the first ring of a path with relative steps."""
    x, y, *steps = map(int, re.findall(r"-?\d+", outline.split("z")[0]))
    ring = [(x, y)]
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        ring.append((ring[-1][0] + dx, ring[-1][1] + dy))
    return ring


def test_outline__draws_relative_whole_steps():
    square = [[34.2, 32.56], [35.58, 32.56], [35.58, 31.2], [34.2, 31.2], [34.2, 32.56]]
    rings = rings_of({"type": "Polygon", "coordinates": [square]})
    assert path_of(rings) == f"M{MAP_WIDTH},0l0,{MAP_HEIGHT}-{MAP_WIDTH},0 0-{MAP_HEIGHT}z"


def test_second_run__changes_nothing(loaded, django_assert_max_num_queries):
    before = list(LocalAuthority.objects.order_by("pk").values()), list(Governorate.objects.values())
    with django_assert_max_num_queries(15):
        call_command("load_authorities", verbosity=0)
    assert (list(LocalAuthority.objects.order_by("pk").values()), list(Governorate.objects.values())) == before


def test_second_run__keeps_an_editors_changes(loaded):
    changes = {"name_ar": "اسم المحرر", "slug": "renamed", "council_type_verified": True}
    LocalAuthority.objects.filter(geonames_id=284315).update(**changes)
    LocalAuthority.objects.filter(name_en="Az-Zahra").update(slug="zahra", population=1)
    call_command("load_authorities", verbosity=0)
    assert LocalAuthority.objects.count() == 393
    assert LocalAuthority.objects.filter(geonames_id=284315, **changes).exists()


BAD_ROWS = {
    "unknown governorate": ({"governorate_iso": "PS-XXX"}, "PS-XXX"),
    "no governorate": ({"governorate_iso": ""}, "governorate_iso"),
    "no Arabic name": ({"name_ar": ""}, "name_ar"),
    "name in Latin": ({"name_ar": "Sample"}, "Sample"),
    "name in Hebrew": ({"name_ar": "דוגמה"}, "דוגמה"),
    "unknown type": ({"council_type": "camp"}, "camp"),
    "not a number": ({"population_geonames": "many"}, "many"),
    "negative population": ({"population_geonames": "-5"}, ""),
    "latitude missing": ({"lat": ""}, "lat"),
    "off the map": ({"lat": "52.5"}, "lat"),
    "not a coordinate": ({"lon": "nan"}, "lon"),
    "name too long": ({"name_ar": "ن" * 201}, ""),
    "number twice": ({"geonames_id": "1"}, "1"),
}


@pytest.mark.parametrize(("change", "named"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_bad_row__is_refused_by_its_number_and_nothing_is_written(change, named, tmp_path):
    file = write(tmp_path / "rows.csv", ROW, ROW | {"geonames_id": "2", "name_en": "Other"} | change)
    with pytest.raises(CommandError) as caught:
        call_command("load_authorities", str(file), verbosity=0)
    assert "3" in str(caught.value) and named in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert not LocalAuthority.objects.exists() and not Governorate.objects.exists() and not Source.objects.exists()


def test_same_name_without_a_number__is_refused(tmp_path):
    unnumbered = ROW | {"geonames_id": ""}
    with pytest.raises(CommandError, match="3"):
        call_command("load_authorities", str(write(tmp_path / "rows.csv", unnumbered, unnumbered)), verbosity=0)


@pytest.mark.parametrize(
    "line", ["1,نموذج", "1,ن,S,village_council,b,PS-JEN,32.4,35.2,10,extra"], ids=["short", "long"]
)
def test_malformed_row__is_refused_by_its_number(line, tmp_path):
    file = write(tmp_path / "rows.csv", ROW)
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(CommandError, match="3"):
        call_command("load_authorities", str(file), verbosity=0)


def test_missing_column__is_named(tmp_path):
    header = {field: "" for field in ROW if field != "name_ar"}
    with pytest.raises(CommandError, match="name_ar"):
        call_command("load_authorities", str(write(tmp_path / "rows.csv", header=header)), verbosity=0)


def test_missing_file__is_named(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.csv"):
        call_command("load_authorities", str(tmp_path / "nowhere.csv"), verbosity=0)


def test_progress__is_a_line_a_stage():
    output = io.StringIO()
    call_command("load_authorities", stdout=output)
    assert len(output.getvalue().splitlines()) == 3
