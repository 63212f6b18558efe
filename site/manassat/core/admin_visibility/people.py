"""The colleagues an admin list's filters name: those who work on the user's own pages."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, PageLogEntry, WorkflowState

from .rule import owned_by


def owners(request: HttpRequest) -> QuerySet:
    return _users(_own_pages(request).values("owner"))


def editors(request: HttpRequest) -> QuerySet:
    return _users(log_of_own_pages(request).filter(action="wagtail.edit").values("user"))


def writers_of_history(request: HttpRequest) -> QuerySet:
    return _users(log_of_own_pages(request).values("user"))


def submitters(request: HttpRequest) -> QuerySet:
    """Numbers as text: that is how a workflow's state keeps them."""
    numbers = [str(number) for number in _own_pages(request).values_list("pk", flat=True)]
    states = WorkflowState.objects.filter(base_content_type__app_label="wagtailcore", object_id__in=numbers)
    return _users(states.values("requested_by"))


def log_of_own_pages(request: HttpRequest) -> QuerySet:
    return PageLogEntry.objects.order_by().filter(page__in=_own_pages(request).values("pk"))


def _own_pages(request: HttpRequest) -> QuerySet:
    return owned_by(request.user, Page.objects.order_by())


def _users(numbers: QuerySet) -> QuerySet:
    users = get_user_model().objects
    return users.filter(pk__in=numbers).order_by(users.model.USERNAME_FIELD)
