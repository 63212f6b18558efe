"""Partners, themes, goals and indicators."""

from __future__ import annotations

from pathlib import Path

from django.db.models import Q

from home.models import Partner
from manassat.core.models import Source
from platforms.enums import IndicatorKind
from platforms.loading.files import read_record
from platforms.loading.records import Record
from platforms.loading.tally import Tally
from platforms.models import Indicator, Sdg, Theme

from .ground import Ground, shared_key
from .guide import Coded

DATA = Path(__file__).resolve().parent.parent / "data"
# The guide's facts carry the roles in English only.
ROLES_IN_ARABIC = {
    "coordinates and organises": "ينسّق وينظّم",
    "partner": "شريك",
    "performance indicators": "مؤشرات الأداء",
    "technical and logistic support": "دعم فني ولوجستي",
    "funder": "ممول",
}
OUR_ARABIC = "الصياغة العربية من إعداد هذا الموقع / the Arabic wording is this site's own"


def load_partners(partners: list[Coded], source: Source) -> Tally:
    tally = Tally()
    for place, partner in enumerate(partners, 1):
        facts = {
            "name_ar": partner.name.ar,
            "name_en": partner.name.en,
            "role_ar": ROLES_IN_ARABIC.get(partner.role, ""),
            "role_en": partner.role,
            "sort_order": place,
            "source": source,
        }
        tally.count(Partner.objects.get_or_create(code=partner.code, defaults=facts)[1])
    return tally


def load_themes(themes: list[Coded], grounds: list[Ground]) -> Tally:
    tally = Tally()
    for place, theme in enumerate(themes, 1):
        key = shared_key(grounds, "themes", theme.code)
        for ground in grounds:
            tally.count(theme.code not in ground.themes)
            if theme.code not in ground.themes:
                ground.themes[theme.code] = Theme.objects.create(
                    name=theme.name.in_language(ground.language),
                    slug=theme.code,
                    sort_order=place,
                    locale=ground.locale,
                    translation_key=key,
                )
    return tally


def load_sdgs() -> Tally:
    known = set(Sdg.objects.values_list("number", flat=True))
    rows = [(row.number("n", required=True), row) for row in read_record(DATA / "sdgs.json").records("goals")]
    new = [
        Sdg(number=number, title_ar=row.text("ar"), title_en=row.text("en"), colour=row.text("color"))
        for number, row in rows
        if number not in known
    ]
    Sdg.objects.bulk_create(new)
    return Tally(len(new), len(rows) - len(new))


def load_indicators() -> Tally:
    tally = Tally()
    sources = Source.objects.in_bulk(field_name="code")
    for row in read_record(DATA / "indicators.json").records("indicators"):
        facts = _indicator_facts(row, sources)
        is_known = Indicator.objects.filter(_same_indicator(facts)).exists()
        tally.count(not is_known)
        if not is_known:
            Indicator.objects.create(**facts)
    return tally


def _indicator_facts(row: Record, sources: dict[str, Source]) -> dict:
    return {
        "kind": row.choice("kind", IndicatorKind.values),
        "name_ar": row.text("ar"),
        "name_en": row.text("en"),
        "source": sources[row.choice("source", sources)],
        "source_detail": f"{row.text('place')}; {OUR_ARABIC}",
    }


def _same_indicator(facts: dict) -> Q:
    """An indicator has no code: one untouched field is enough to know it again after an editor's change."""
    fields = ("name_ar", "name_en", "source_detail")
    return Q(*((field, facts[field]) for field in fields), _connector=Q.OR)
