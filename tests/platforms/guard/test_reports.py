"""Reports, exports and lists of the admin tell a coordinator about the own platform only."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import log
from wagtail.models import Locale, ReferenceIndex
from wagtail_localize.models import Translation, TranslationSource

from platforms.models import PlatformAccess, PlatformPage, TopicPage
from tests.factories.pages import make_topic
from tests.factories.people import make_federation_user, make_working_group_member

from .conftest import HIDDEN

pytestmark = pytest.mark.django_db
REPORTS = ["site_history", "page_types_usage", "aging_pages", "workflow", "workflow_tasks"]


def report(client: Client, name: str, **query: object) -> str:
    answer = client.get(reverse(name), query)
    assert answer.status_code == 200
    return answer.getvalue().decode(errors="ignore")


def collection_of(platform: PlatformPage):
    return PlatformAccess.objects.get(platform_key=platform.translation_key).collection


def make_image(platform: PlatformPage, title: str):
    image = get_image_model().objects.create(
        title=title, file=get_test_image_file(), collection=collection_of(platform)
    )
    log(image, "wagtail.create")
    return image


def make_document(platform: PlatformPage, title: str):
    document = get_document_model().objects.create(
        title=title, file=ContentFile(b"x", name="file.pdf"), collection=collection_of(platform)
    )
    log(document, "wagtail.create")
    return document


@pytest.fixture
def federation() -> Client:
    client = Client()
    client.force_login(make_federation_user())
    return client


@pytest.mark.parametrize("suffix", ["", "_results"])
@pytest.mark.parametrize("name", REPORTS)
def test_report__names_nothing_hidden(coordinator, foreign, name, suffix):
    log(foreign.draft, "wagtail.edit")
    make_image(foreign.platform, HIDDEN)
    assert HIDDEN not in report(coordinator, f"wagtailadmin_reports:{name}{suffix}")


@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_history__is_exported_for_the_own_platform_only(coordinator, platform, foreign, export):
    log(make_topic(platform, live=False, title="نموذج: مسودتي"), "wagtail.edit")
    log(foreign.draft, "wagtail.edit")
    assert HIDDEN not in report(coordinator, "wagtailadmin_reports:site_history", export=export)


def test_history__shows_own_pages(coordinator, platform):
    log(make_topic(platform, live=False, title="نموذج: مسودتي"), "wagtail.edit")
    assert "مسودتي" in report(coordinator, "wagtailadmin_reports:site_history")


def test_history__shows_the_federation_everything(federation, foreign):
    log(foreign.draft, "wagtail.edit")
    assert foreign.draft.title in report(federation, "wagtailadmin_reports:site_history")


def test_page_types__are_counted_on_the_own_platform(coordinator, federation, platform, foreign):
    own = make_topic(platform, live=False, title="نموذج: مسودتي")
    topics = {"topicpage": TopicPage._meta.verbose_name}
    for client, count in ((coordinator, 1), (federation, 2)):
        rows = client.get(reverse("wagtailadmin_reports:page_types_usage")).context["object_list"]
        row = next(row for row in rows if row.model in topics)
        assert row.count == count
    assert own.title in report(coordinator, "wagtailadmin_reports:page_types_usage")


def test_usage_of_a_type__lists_the_own_pages(coordinator, platform, foreign):
    make_topic(platform, live=False, title="نموذج: مسودتي")
    url = reverse("wagtailadmin_pages:type_use", args=["platforms", "topicpage"])
    html = coordinator.get(url).content.decode()
    assert "مسودتي" in html
    assert HIDDEN not in html


def test_translations__are_listed_for_the_own_platform(coordinator, federation, platform, foreign):
    own = make_topic(platform, live=False, title="نموذج: مسودتي")
    english = Locale.objects.get(language_code="en")
    for page in (own, foreign.draft):
        source, _is_new = TranslationSource.get_or_create_from_instance(page)
        Translation.objects.create(source=source, target_locale=english)
    html = report(coordinator, "wagtail_localize:translations_report")
    assert "مسودتي" in html
    assert HIDDEN not in html
    assert HIDDEN in report(federation, "wagtail_localize:translations_report")


def test_translation__of_a_foreign_page_is_not_found(coordinator, foreign):
    source, _is_new = TranslationSource.get_or_create_from_instance(foreign.draft)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    for name in ("download_pofile", "preview_translation", "stop_translation"):
        assert coordinator.get(reverse(f"wagtail_localize:{name}", args=[translation.pk])).status_code == 404
    assert coordinator.get(reverse("wagtail_localize:update_translations", args=[source.pk])).status_code == 404


@pytest.mark.parametrize(("name", "make"), [("images", make_image), ("documents", make_document)])
def test_admin_api__lists_own_files(coordinator, federation, platform, foreign, name, make):
    make(platform, "نموذج: ملفي")
    hidden = make(foreign.platform, HIDDEN)
    answer = coordinator.get(reverse(f"wagtailadmin_api:{name}:listing"))
    assert [item["title"] for item in answer.json()["items"]] == ["نموذج: ملفي"]
    assert coordinator.get(reverse(f"wagtailadmin_api:{name}:detail", args=[hidden.pk])).status_code == 404
    assert len(federation.get(reverse(f"wagtailadmin_api:{name}:listing")).json()["items"]) == 2


def test_admin_api__lists_own_pages(coordinator, platform, foreign):
    make_topic(platform, live=False, title="نموذج: مسودتي")
    text = coordinator.get(reverse("wagtailadmin_api:pages:listing"), {"limit": 20}).json()
    assert "مسودتي" in str(text)
    assert HIDDEN not in str(text)
    for page in [*foreign.hidden, foreign.changed]:
        assert coordinator.get(reverse("wagtailadmin_api:pages:detail", args=[page.pk])).status_code == 404


def test_files__of_another_platform_are_not_found(coordinator, foreign):
    image, document = make_image(foreign.platform, HIDDEN), make_document(foreign.platform, HIDDEN)
    for name in ("edit", "delete", "image_usage", "url_generator", "edit_multiple", "delete_multiple"):
        assert coordinator.get(reverse(f"wagtailimages:{name}", args=[image.pk])).status_code == 404
    assert coordinator.get(reverse("wagtailimages:preview", args=[image.pk, "width-100"])).status_code == 404
    for name in ("edit", "delete", "document_usage", "edit_multiple"):
        assert coordinator.get(reverse(f"wagtaildocs:{name}", args=[document.pk])).status_code == 404
    for model, pk in (("customimage", image.pk), ("customdocument", document.pk)):
        url = reverse("wagtail_bulk_action", args=["media", model, "delete"])
        assert coordinator.get(url, {"id": pk}).status_code == 404


def test_files__of_the_own_platform_are_open(coordinator, platform):
    image = make_image(platform, "نموذج: صورتي")
    assert coordinator.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
    url = reverse("wagtail_bulk_action", args=["media", "customimage", "add_to_collection"])
    assert coordinator.get(url, {"id": image.pk}).status_code == 200


@pytest.mark.parametrize("name", ["wagtailimages_chooser:choose", "wagtaildocs_chooser:choose"])
def test_file_choosers__offer_own_files(coordinator, platform, foreign, name):
    for make in (make_image, make_document):
        make(platform, "نموذج: ملفي")
        make(foreign.platform, HIDDEN)
    html = coordinator.get(reverse(name)).json()["html"]
    assert "ملفي" in html
    assert HIDDEN not in html


def test_usage_of_an_own_image__does_not_name_the_foreign_page_that_shows_it(coordinator, platform, foreign):
    image = make_image(platform, "نموذج: صورتي")
    foreign.draft.body = [("figure", {"image": image})]
    foreign.draft.save()
    ReferenceIndex.create_or_update_for_object(foreign.draft)
    html = coordinator.get(reverse("wagtailimages:image_usage", args=[image.pk])).content.decode()
    assert str(TopicPage._meta.verbose_name) in html
    assert HIDDEN not in html


def test_working_group_member__sees_drafts_of_its_lists_only(platform, foreign):
    member = Client()
    member.force_login(make_working_group_member(platform))
    draft = make_topic(platform, "FM-9", live=False, title=f"نموذج: {HIDDEN}")
    assert member.get(reverse("wagtailadmin_pages:history", args=[draft.pk])).status_code == 404
    assert member.get(reverse("wagtailadmin_pages:history", args=[foreign.paper.pk])).status_code == 404
    assert HIDDEN not in report(member, "wagtailadmin_reports:site_history")
