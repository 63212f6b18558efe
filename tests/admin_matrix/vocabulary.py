"""Parameters that take a word: types, actions, modes. All that exist are tried."""

from __future__ import annotations

from collections.abc import Callable

from django.apps import apps
from django.db.models import Model
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Page, get_page_models
from wagtail.workflows import get_task_types

from .urls import AdminView

Words = list[tuple[str, ...]]
# Views that take one sort of model only; all others are tried with each of ours.
MODELS_OF_VIEWS: dict[str, Callable[[], list[type[Model]]]] = {
    "wagtailadmin_pages:choose_parent": get_page_models,
    "wagtailadmin_workflows:add_task": get_task_types,
    "wagtailsettings:edit": lambda: [*settings_registry, Page],
    "wagtailsettings:preview_on_edit": lambda: [*settings_registry, Page],
}
OUR_APPS = ("core", "users", "media", "platforms", "knowledge", "search", "home")


def bulk_actions(view: AdminView) -> Words:
    bulk_action_registry._scan_for_bulk_actions()
    return [
        (app_label, model_name, action)
        for app_label, model_names in bulk_action_registry.actions.items()
        for model_name, actions in model_names.items()
        for action in actions
    ]


def page_types(view: AdminView) -> Words:
    return [(model._meta.app_label, model._meta.model_name) for model in get_page_models()]


def models(view: AdminView) -> Words:
    if view.name in MODELS_OF_VIEWS:
        return [(model._meta.app_label, model._meta.model_name) for model in MODELS_OF_VIEWS[view.name]()]
    ours = [model for label in OUR_APPS for model in apps.get_app_config(label).get_models()]
    return [(model._meta.app_label, model._meta.model_name) for model in (Page, *ours)]


def page_actions(view: AdminView) -> Words:
    actions = PagesAdminAPIViewSet.actions if view.name.startswith("wagtailadmin_api") else ("approve", "reject")
    return [(action,) for action in actions]


# The first that fits. Words that only make sense together stand together.
VOCABULARY: dict[tuple[str, ...], Callable[[AdminView], Words]] = {
    ("app_label", "model_name", "action"): bulk_actions,
    ("content_type_app_name", "content_type_model_name"): page_types,
    ("app_label", "model_name"): models,
    ("app_name", "model_name"): models,
    ("action_name",): page_actions,
    ("mode",): lambda view: [("default",)],
    ("filter_spec",): lambda view: [("max-165x165",)],
    ("uidb64", "token"): lambda view: [("MQ", "token")],
}


def words_for(view: AdminView) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """The parameters that take words, and the words; both empty where all parameters are objects."""
    for names, words in VOCABULARY.items():
        if set(names) <= set(view.parameters):
            return names, [dict(zip(names, found, strict=True)) for found in words(view)]
    return (), []
