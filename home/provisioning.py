"""The ground the site stands on: two languages, two front pages, one site, the federation's group."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Collection, Locale, Page, Site

from knowledge.approval.provisioning import committees_group
from knowledge.workflow import paper_workflow, reviewers_group
from platforms.groups import federation_group
from platforms.models import CalendarPage, PlatformIndexPage
from platforms.plans.workflow import plan_workflow
from platforms.provisioning import COLLECTION_RIGHTS, grant_admin_access, grant_on_collection, grant_on_page
from platforms.publishing import publish_new
from search.models import LibraryPage

from .models import HomePage
from .stock_ground import settle_stock_ground

SECTIONS = ((PlatformIndexPage, "platforms"), (LibraryPage, "library"), (CalendarPage, "calendar"))
TITLES = {
    HomePage: _("Experience-exchange platforms"),
    PlatformIndexPage: _("Platforms"),
    LibraryPage: _("Knowledge library"),
    CalendarPage: _("Calendar of activities"),
}
FEDERATION_RIGHTS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
FEDERATION_POWERS = ("oversee_platforms", "publish_work_plan", "submit_translation")
# Records the federation keeps for everybody.
FEDERATION_MODELS = {
    "core": ["digitsettings", "source", "taglabel"],
    "home": ["partner"],
    "knowledge": ["approvalrule", "committee"],
    "platforms": [
        "governorate",
        "indicator",
        "joinrequest",
        "localauthority",
        "mandate",
        "membership",
        "person",
        "sdg",
        "theme",
    ],
    "search": ["synonymgroup"],
    "users": ["user"],
    "wagtailsearchpromotions": ["searchpromotion"],
}


@transaction.atomic
def provision_site() -> HomePage:
    """The Arabic front page, with everything around it; a second call changes nothing."""
    arabic = HomePage.objects.filter(locale=locale_of("ar")).first() or _new_front_page()
    english = _ensure_page(arabic, HomePage, locale_of("en"), parent=Page.get_first_root_node(), slug="home-en")
    for home in (arabic, english):
        for model, slug in SECTIONS:
            twin = model.objects.child_of(arabic).first()
            _ensure_page(twin, model, home.locale, parent=home, slug=slug)
    _provision_federation(arabic, english)
    return arabic


def locale_of(language_code: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language_code)[0]


def _new_front_page() -> HomePage:
    """Takes the place of the page that Wagtail's own migration made."""
    home = _ensure_page(None, HomePage, locale_of("ar"), parent=Page.get_first_root_node(), slug="home-ar")
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.root_page, site.site_name = home, "منصّات"
    site.hostname, site.port = _public_host()
    site.save()
    Page.objects.filter(depth=2).exclude(pk=home.pk).delete()
    settle_stock_ground()
    return home


def _public_host() -> tuple[str, int]:
    """Of BASE_URL: whole addresses in feeds, calendars and the sitemap are built from it."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    return address.hostname or "localhost", address.port or (443 if address.scheme == "https" else 80)


def _ensure_page(twin: Page | None, model: type[Page], locale: Locale, *, parent: Page, slug: str) -> Page:
    existing = model.objects.child_of(parent).filter(locale=locale).first()
    if existing:
        return existing
    with override(locale.language_code):
        title = str(TITLES[model])
    page = model(title=title, slug=slug, locale=locale, show_in_menus=model is not HomePage)
    if twin:
        page.translation_key = twin.translation_key
    publish_new(parent, page)
    return page


def _provision_federation(*homes: HomePage) -> None:
    group = federation_group()
    grant_admin_access(group)
    for home in homes:
        grant_on_page(group, home, *FEDERATION_RIGHTS)
    grant_on_collection(group, Collection.get_first_root_node(), *COLLECTION_RIGHTS)
    for app_label, models in FEDERATION_MODELS.items():
        codenames = [f"{verb}_{model}" for model in models for verb in ("add", "change", "delete", "view")]
        group.permissions.add(*Permission.objects.filter(content_type__app_label=app_label, codename__in=codenames))
    plan_workflow()
    reviewers = reviewers_group()
    grant_admin_access(reviewers)
    paper_workflow()
    for home in homes:
        # Without the right to publish on the tree the last approval raises, and the workflow stays open.
        grant_on_page(reviewers, home, "publish_page")
    group.permissions.add(*Permission.objects.filter(codename__in=FEDERATION_POWERS))
    for member in (group, reviewers, committees_group()):
        member.permissions.add(Permission.objects.get(codename="publish_position_paper"))
