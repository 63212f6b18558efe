"""Images and documents: those of the collections on which the user has a permission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Model, QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

ACTIONS = {"add", "change", "choose", "delete"}


def file_models() -> tuple[type[Model], type[Model]]:
    return get_image_model(), get_document_model()


def files_of(user: AbstractUser, model: type[Model]) -> QuerySet:
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ACTIONS)
