"""The 16 governorates with their place on the map."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from manassat.core.models import Source

from ..enums import Region
from ..models import Governorate
from .files import read_json, read_record
from .outlines import Ring, label_point, path_of, rings_of
from .records import Record
from .sources import source
from .tally import Tally

DATA = Path(__file__).resolve().parent.parent / "data"


def load_governorates() -> Tally:
    known = set(Governorate.objects.values_list("iso", flat=True))
    rows = read_record(DATA / "governorates.json").records("governorates", key="iso", required=True)
    missing = [row for row in rows if row.name not in known]
    if missing:
        shapes, boundaries = _shapes(), source("ocha-cod-ab")
        Governorate.objects.bulk_create([_governorate(row, shapes, boundaries) for row in missing])
    return Tally(len(missing), len(rows) - len(missing))


def _shapes() -> dict[str, list[Ring]]:
    features = read_json(DATA / "governorates.geojson")["features"]
    return {feature["properties"]["iso"]: rings_of(feature["geometry"]) for feature in features}


def _governorate(row: Record, shapes: dict[str, list[Ring]], boundaries: Source) -> Governorate:
    rings = shapes[row.known(row.name, shapes)]
    label_x, label_y = label_point(rings[0])
    return Governorate(
        iso=row.name,
        pcode=row.text("pcode"),
        name_ar=row.text("name_ar"),
        name_en=row.text("name_en"),
        region=row.choice("region", Region.values),
        population_2017=row.number("population_2017"),
        area_km2=Decimal(str(row.number("area_km2", float))),
        outline=path_of(rings),
        label_x=round(label_x, 1),
        label_y=round(label_y, 1),
        source=boundaries,
        source_detail="2017: PCBS",
    )
