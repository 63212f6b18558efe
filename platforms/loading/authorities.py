"""The localities that have a local authority, as far as they are published."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from manassat.core.models import Source

from ..authority_labels import write_labels
from ..enums import CouncilType
from ..models import Governorate, LocalAuthority
from .files import read_csv
from .outlines import EAST, NORTH, SOUTH, WEST
from .records import Record
from .sources import source
from .tally import Tally

COLUMNS = (
    *("geonames_id", "name_ar", "name_en", "council_type", "type_basis", "governorate_iso", "lat", "lon"),
    "population_geonames",
)
GUESS = "GUESS"
# GeoNames lists settlements under the same country code; none of them has an Arabic name and a governorate here.
_ARABIC = re.compile(r"[\u0600-\u06FF][\u0600-\u06FF\s()\-]*")


def load_authorities(path: Path) -> Tally:
    """Governorates and sources must be loaded. Raises `LoadError` naming the row."""
    governorates = Governorate.objects.in_bulk(field_name="iso")
    rows = list(read_csv(path, COLUMNS))
    geonames = source("geonames")
    authorities = [_authority(row, governorates, geonames) for row in rows]
    _refuse_misfits(authorities, rows)
    _refuse_repeated(authorities, rows)
    _give_slugs(authorities)
    new = _unknown(authorities)
    LocalAuthority.objects.bulk_create(new)
    write_labels(LocalAuthority.objects.all())
    return Tally(len(new), len(authorities) - len(new))


def _authority(row: Record, governorates: dict[str, Governorate], geonames: Source) -> LocalAuthority:
    number = row.number("geonames_id")
    basis = row.text("type_basis")
    return LocalAuthority(
        geonames_id=number,
        name_ar=_arabic_name(row),
        name_en=row.text("name_en"),
        governorate=governorates[row.choice("governorate_iso", governorates)],
        council_type=row.choice("council_type", CouncilType.values),
        council_type_verified=not basis.startswith(GUESS),
        council_type_basis=basis,
        latitude=_coordinate(row, "lat", SOUTH, NORTH),
        longitude=_coordinate(row, "lon", WEST, EAST),
        population=row.number("population_geonames"),
        source=geonames,
        source_detail=f"GeoNames {number}" if number else "",
    )


def _arabic_name(row: Record) -> str:
    name = row.text("name_ar")
    if not _ARABIC.fullmatch(name):
        raise row.error(_("«%(name)s» is not an Arabic name.") % {"name": name})
    return name


def _coordinate(row: Record, field: str, least: float, most: float) -> float:
    degrees = row.number(field, float, required=True)
    if not least <= degrees <= most:
        raise row.error(_("«%(field)s» is off the map.") % {"field": field})
    return degrees


def _keys(authority: LocalAuthority) -> set[tuple]:
    """What an authority is known by: its number, or its name in its governorate where it has none."""
    if authority.geonames_id:
        return {("number", authority.geonames_id)}
    place = authority.governorate_id
    return {(place, authority.name_en), (place, authority.name_ar)}


def _refuse_repeated(authorities: list[LocalAuthority], rows: list[Record]) -> None:
    seen: set[tuple] = set()
    for authority, row in zip(authorities, rows, strict=True):
        if seen & _keys(authority):
            code = authority.geonames_id or authority.name_ar
            raise row.error(_("code «%(code)s» is there twice.") % {"code": code})
        seen |= _keys(authority)


def _refuse_misfits(authorities: list[LocalAuthority], rows: list[Record]) -> None:
    """Bulk creation does not look at lengths and signs."""
    for authority, row in zip(authorities, rows, strict=True):
        try:
            authority.clean_fields(exclude=["governorate", "source", "slug"])
        except ValidationError as error:
            raise row.error(" ".join(error.messages)) from error


def _unknown(authorities: list[LocalAuthority]) -> list[LocalAuthority]:
    known: set[tuple] = set()
    slugs: set[str] = set()
    for authority in LocalAuthority.objects.only("geonames_id", "governorate_id", "name_en", "name_ar", "slug"):
        known |= _keys(authority)
        slugs.add(authority.slug)
    new = [authority for authority in authorities if not known & _keys(authority)]
    for authority in new:
        if authority.slug in slugs:
            authority.slug = f"{authority.slug}-{authority.governorate.iso.lower()}"
    return new


def _give_slugs(authorities: list[LocalAuthority]) -> None:
    """From the English name; with the governorate's where it repeats, and a number where both do."""
    names = Counter(slugify(authority.name_en) for authority in authorities)
    used: Counter[str] = Counter()
    for authority in authorities:
        slug = slugify(authority.name_en)
        if names[slug] > 1:
            slug = f"{slug}-{slugify(authority.governorate.name_en)}"
        used[slug] += 1
        authority.slug = slug if used[slug] == 1 else f"{slug}-{used[slug]}"
