"""What a platform needs besides its page: lists, groups with rights on its part of the tree, a collection."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from .models import PlatformAccess, PlatformPage
from .publishing import publish_new
from .sections import Section, registered_sections
from .signals import platform_provisioned

COORDINATOR_RIGHTS = ("add_page", "change_page", "publish_page")
COLLECTION_RIGHTS = tuple(f"{verb}_{kind}" for kind in ("image", "document") for verb in ("add", "change", "choose"))


@transaction.atomic
def provision_platform(platform: PlatformPage) -> PlatformAccess:
    """Make what is missing, leave what is there; once for each language the platform has."""
    access = grant_rights(platform)
    for section in registered_sections():
        index_page = _ensure_section(platform, section)
        if section.open_to_members:
            grant_on_page(access.members, index_page, "add_page")
    platform_provisioned.send(PlatformPage, platform=platform)
    return access


def grant_rights(platform: PlatformPage) -> PlatformAccess:
    """The coordinators' rights on the platform's page in its language, a draft's too."""
    access = _access_of(platform)
    grant_on_page(access.coordinators, platform, *COORDINATOR_RIGHTS)
    return access


def grant_on_page(group: Group, page: Page, *codenames: str) -> None:
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames):
        GroupPagePermission.objects.get_or_create(group=group, page=page.page_ptr, permission=permission)


def grant_admin_access(group: Group) -> None:
    group.permissions.add(Permission.objects.get(codename="access_admin"))


def grant_translating(group: Group) -> None:
    """Of pages that its members may change in both languages (core/translating/permissions.py)."""
    group.permissions.add(Permission.objects.get(codename="submit_translation"))


def grant_on_collection(group: Group, collection: Collection, *codenames: str) -> None:
    """Wagtail keeps these rights on its own image and document models, whatever models a site uses."""
    stock = ("wagtailimages", "wagtaildocs")
    for permission in Permission.objects.filter(content_type__app_label__in=stock, codename__in=codenames):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def _access_of(platform: PlatformPage) -> PlatformAccess:
    if access := PlatformAccess.objects.filter(platform_key=platform.translation_key).first():
        return access
    with override("ar"):
        coordinators = _new_group(gettext("%(platform)s: coordinators") % {"platform": platform.title})
        members = _new_group(gettext("%(platform)s: working groups") % {"platform": platform.title})
    grant_translating(coordinators)
    collection = Collection.get_first_root_node().add_child(name=platform.title)
    for group in (coordinators, members):
        grant_admin_access(group)
        grant_on_collection(group, collection, *COLLECTION_RIGHTS)
    return PlatformAccess.objects.create(
        platform_key=platform.translation_key, coordinators=coordinators, members=members, collection=collection
    )


def _new_group(name: str) -> Group:
    """Two platforms may bear one name, two groups may not."""
    group, is_new = Group.objects.get_or_create(name=name)
    return group if is_new else Group.objects.create(name=f"{name} ({uuid.uuid4().hex[:4]})")


def _ensure_section(platform: PlatformPage, section: Section) -> Page:
    if existing := section.model.objects.child_of(platform).first():
        return existing
    with override(platform.locale.language_code):
        index_page = section.model(
            title=str(section.title),
            slug=section.slug,
            locale=platform.locale,
            translation_key=_section_key(platform, section),
        )
        publish_new(platform, index_page)
    return index_page


def _section_key(platform: PlatformPage, section: Section) -> uuid.UUID:
    """The key of the same list in another language, so that the two know each other."""
    for translation in platform.get_translations():
        if twin := section.model.objects.child_of(translation).first():
            return twin.translation_key
    return uuid.uuid4()
