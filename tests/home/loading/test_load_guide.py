"""What stands on the site after `load_guide`, and what a second run leaves alone."""

from __future__ import annotations

import datetime
import io
import json

import pytest
from django.core.management import call_command
from wagtail_localize.models import Translation

from home.models import ContentPage, HomePage, Partner
from knowledge.models import PaperIndexPage, ResourcePage
from manassat.core.models import PageTranslation, Source, TranslationState
from platforms.models import ActivityPage, Indicator, PlatformAccess, PlatformPage, Sdg, Theme, TopicPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_guide")]
both_languages = pytest.mark.parametrize("language", ["ar", "en"])

CODES_IN_ORDER = {
    "PR": ["PR-1", "PR-2", "PR-3", "PR-4", "PR-5"],
    "EN": ["EN-1", "EN-2", "EN-3", "EN-4", "EN-5"],
    "FM": ["FM-1", "FM-2", "FM-3", "FM-4", "FM-5"],
    "VIL": [],
    "VN": ["VN-1", "VN-2", "VN-3", "VN-4", "VN-5"],
    "VC": ["VC-1", "VC-2", "VC-3", "VC-4", "VC-5"],
    "VS": ["VS-1", "VS-2", "VS-3", "VS-4", "VS-5", "VS-6"],
    "IN": ["IN-1", "IN-2", "IN-3"],
    "GZ": ["GZ-1", "GZ-2", "GZ-3", "GZ-4"],
}


def platform(code: str, language: str = "ar") -> PlatformPage:
    return PlatformPage.objects.live().get(code=code, locale__language_code=language)


def topic(code: str, language: str = "ar") -> TopicPage:
    return TopicPage.objects.live().get(code=code, locale__language_code=language)


@both_languages
def test_platforms__stand_in_the_guides_order_with_their_topics(language):
    pages = PlatformPage.objects.live().in_language(language).order_by("path")
    topics = {page.code: [below.code for below in TopicPage.objects.child_of(page).order_by("path")] for page in pages}
    assert topics == CODES_IN_ORDER
    assert list(topics) == list(CODES_IN_ORDER)


@both_languages
def test_topics__are_34_and_4_axes(language):
    topics = TopicPage.objects.live().filter(locale__language_code=language)
    assert topics.filter(is_axis=False).count() == 34
    assert topics.filter(is_axis=True).count() == 4


@both_languages
def test_regions__stand_below_the_village_platform(language):
    regions = PlatformPage.objects.child_of(platform("VIL", language)).order_by("path")
    assert [(page.code, page.region) for page in regions] == [("VN", "north"), ("VC", "centre"), ("VS", "south")]


def test_platform__is_provisioned_once_for_both_languages():
    arabic, english = platform("FM"), platform("FM", "en")
    assert arabic.translation_key == english.translation_key
    assert PlatformAccess.objects.filter(platform_key=arabic.translation_key).count() == 1
    assert PaperIndexPage.objects.child_of(arabic).exists() and PaperIndexPage.objects.child_of(english).exists()


def test_launch__keeps_the_printed_form_and_its_doubt():
    page = platform("IN")
    assert page.launched_on == datetime.date(2020, 10, 29)
    assert page.launch_printed == "29 تشرين الأول 2020"
    assert "يُرجَّح أنه 2019" in page.launch_doubt
    assert "2019 is likely" in platform("IN", "en").launch_doubt


def test_launch__keeps_the_unit_of_its_participants():
    gaza = platform("GZ")
    assert (gaza.launch_participants, gaza.launch_participants_unit, gaza.launched_on) == (25, "بلدية", None)


@both_languages
def test_joint_topic__points_to_the_platform_of_its_own_language(language):
    assert list(topic("EN-2", language).joint_platforms.all()) == [platform("IN", language)]


@both_languages
def test_gaza_axis__points_to_the_platform_of_its_field(language):
    assert topic("GZ-3", language).related_platform == platform("FM", language)


@both_languages
def test_topic__has_themes_of_its_own_language_and_its_goal(language):
    page = topic("EN-5", language)
    assert [(theme.slug, theme.locale.language_code) for theme in page.themes.all()] == [("sdgs", language)]
    assert [sdg.number for sdg in page.sdgs.all()] == [11]


def test_loaded_pages__name_the_guide_as_their_source():
    guide = Source.objects.get(code="guide")
    assert not PlatformPage.objects.exclude(source=guide).exists()
    assert not TopicPage.objects.exclude(source=guide).exists()


def test_blocks__share_an_id_with_their_translation_only():
    """A shared one confuses wagtail-localize; another one in English hides what translates what."""
    ids = {language: block_ids(language) for language in ("ar", "en")}
    assert ids["ar"] == ids["en"]
    assert len(ids["ar"]) == len(set(ids["ar"])) > 0


def block_ids(language: str) -> list[str]:
    platforms = PlatformPage.objects.in_language(language).order_by("code")
    return [block["id"] for page in platforms for block in [*page.goals.raw_data, *page.notes.raw_data]]


def test_english_pages__are_whole_translations_string_by_string():
    states = PageTranslation.objects.exclude(target=None)
    assert {(row.state, row.share) for row in states} == {(TranslationState.CURRENT, 100)}
    assert states.count() == Translation.objects.filter(enabled=True).count() > 80


def test_shared_lists__are_complete():
    assert Theme.objects.count() == 28
    assert Sdg.objects.count() == 17
    assert list(Partner.objects.values_list("code", flat=True)) == ["apla", "molg", "mdlf", "giz", "bmz"]
    assert Partner.objects.get(code="bmz").role_ar == "ممول"
    assert Indicator.objects.filter(kind="performance", source__code="mdlf").count() == 9


@both_languages
def test_content_pages__stand_beside_the_lists(language):
    pages = ContentPage.objects.live().child_of(HomePage.objects.get(locale__language_code=language))
    assert {page.slug for page in pages} == {"about", "partners", "data", "accessibility"}
    assert [page.slug for page in pages.in_menu()] == ["about"]
    attribution = str(pages.get(slug="data").body)
    assert "CC BY-IGO" in attribution and "CC BY 4.0" in attribution


def test_publications__are_13_works_and_keep_a_missing_year_empty():
    assert ResourcePage.objects.values("translation_key").distinct().count() == 13
    assert ResourcePage.objects.get(slug="role-of-municipalities-in-palestine").year is None


def test_past_activity__says_how_exact_its_date_is():
    days = ActivityPage.objects.filter(locale__language_code="ar").values_list("slug", "starts_on", "date_precision")
    assert set(days) == {
        ("partnerships-and-twinning-2021", datetime.date(2021, 3, 1), "month"),
        ("gis-in-local-authorities-2021", datetime.date(2021, 6, 1), "day"),
        ("gis-hub-first-workshop", None, "day"),
    }


def test_second_run__changes_nothing(snapshot):
    before = snapshot()
    call_command("load_guide", verbosity=0)
    assert snapshot() == before


def test_second_run__keeps_an_editors_changes():
    page = topic("FM-3")
    page.title, page.slug = "عنوان المحرر", "budgets"
    page.save_revision().publish()
    Theme.objects.filter(slug="gis").update(name="اسم المحرر")
    Source.objects.filter(code="guide").update(note_ar="ملاحظة المحرر")
    Indicator.objects.filter(name_en="Unqualified external audit").update(name_ar="ترجمة المحرر")
    call_command("load_guide", verbosity=0)
    assert topic("FM-3").title == "عنوان المحرر"
    assert set(Theme.objects.filter(slug="gis").values_list("name", flat=True)) == {"اسم المحرر"}
    assert Source.objects.get(code="guide").note_ar == "ملاحظة المحرر"
    assert Indicator.objects.count() == 15


def test_second_run__leaves_a_renamed_content_page_alone():
    page = ContentPage.objects.get(slug="about", locale__language_code="ar")
    page.slug = "who-we-are"
    page.save_revision().publish()
    call_command("load_guide", verbosity=0)
    assert not ContentPage.objects.filter(slug="about", locale__language_code="ar").exists()


def test_front_page__keeps_what_an_editor_wrote():
    home = HomePage.objects.get(locale__language_code="ar")
    home.headline = "كلمة المحرر"
    home.save_revision().publish()
    call_command("load_guide", verbosity=0)
    home.refresh_from_db()
    assert home.headline == "كلمة المحرر"


def test_deleted_topic__is_made_again_with_the_key_of_its_translation():
    topic("FM-5", "en").delete()
    call_command("load_guide", verbosity=0)
    assert topic("FM-5", "en").translation_key == topic("FM-5").translation_key


@pytest.mark.parametrize(("verbosity", "lines"), [(0, 0), (1, 12)], ids=["quiet", "a line a stage"])
def test_progress__follows_verbosity(verbosity, lines):
    output = io.StringIO()
    call_command("load_guide", verbosity=verbosity, stdout=output)
    assert len(output.getvalue().splitlines()) == lines


def test_other_file__adds_what_it_has(tmp_path):
    region = {"id": "HUB", "slug": "sdgs-hub", "name_ar": "نموذج: منصة جديدة", "name_en": "Sample: a new platform"}
    file = tmp_path / "guide.json"
    file.write_text(json.dumps({"themes": [], "platforms": [region]}), encoding="utf-8")
    call_command("load_guide", str(file), verbosity=0)
    assert PaperIndexPage.objects.child_of(platform("HUB", "en")).exists()
