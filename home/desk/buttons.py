"""The things a coordinator does: the four large buttons, and the rest of what may be added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.models import Page

from knowledge.models import BestPracticePage, PositionPaperPage
from platforms.models import LearningDayPage, PlatformPage

from .errands import edit_url
from .parts import Parts
from .plans import Plan

if TYPE_CHECKING:
    from manassat.users.models import User

LARGE = (LearningDayPage, PositionPaperPage, BestPracticePage)
ICONS = {LearningDayPage: "calendar-alt", PositionPaperPage: "doc-full-inverse", BestPracticePage: "pick"}


@dataclass(frozen=True)
class Button:
    """`is_post`: pressing it makes something."""

    label: str
    url: str
    icon: str = "plus"
    is_post: bool = False


@dataclass(frozen=True)
class Buttons:
    large: list[Button]
    small: list[Button]


def buttons_for(user: User, platform: PlatformPage, parts: Parts, plan: Plan | None) -> Buttons:
    """Only what the user may add; no query beyond the rights that are read once a request."""
    may_add = [one for one in parts.lists if one.permissions_for_user(user).can_add_subpage()]
    pairs = [
        (model, index_page) for index_page in may_add for model in index_page.specific_class.allowed_subpage_models()
    ]
    large = [_new(model, parent) for model, parent in pairs if model in LARGE]
    small = [_add(model, parent) for model, parent in pairs if model not in LARGE]
    return Buttons([*large, _plan_button(platform, plan)], small)


def add_url(page_type: type[Page], parent: Page) -> str:
    meta = page_type._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])


def _new(page_type: type[Page], parent: Page) -> Button:
    labels = {
        LearningDayPage: gettext("New learning day"),
        PositionPaperPage: gettext("New position paper"),
        BestPracticePage: gettext("New best practice"),
    }
    return Button(labels[page_type], add_url(page_type, parent), ICONS[page_type])


def _add(page_type: type[Page], parent: Page) -> Button:
    return Button(capfirst(page_type.get_verbose_name()), add_url(page_type, parent))


def _plan_button(platform: PlatformPage, plan: Plan | None) -> Button:
    label = gettext("Update the work plan")
    if plan:
        return Button(label, edit_url(plan.page), "list-ul")
    return Button(label, reverse("desk_new_plan", args=[platform.pk]), "list-ul", is_post=True)
