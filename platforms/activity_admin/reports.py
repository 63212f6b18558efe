"""Saving and publishing a report through the page's revisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from ..models import BaseActivityPage
from ..signals import activity_reported
from .report_form import REPORT_FIELDS, other_differences

if TYPE_CHECKING:
    from manassat.users.models import User


def unpublished_besides_the_report(activity: BaseActivityPage) -> list[str]:
    """Labels of what the latest draft changes besides the report; empty where nothing is public yet."""
    if not activity.live or not activity.has_unpublished_changes:
        return []
    return other_differences(type(activity).objects.get(pk=activity.pk), activity)


@transaction.atomic
def save_report(draft: BaseActivityPage, user: User) -> None:
    """`draft` is the latest draft with the report in it; readers see nothing of it yet."""
    draft.save_revision(user=user, log_action=True)


@transaction.atomic
def publish_report(draft: BaseActivityPage, user: User, *, with_other_changes: bool) -> list[str]:
    """Puts the report on the public page. Other unpublished changes stay a draft unless they are asked for.

    The answer tells the coordinator what became of the materials. Raises ValidationError where the page is invalid.
    """
    draft.reported_on = draft.reported_on or timezone.localdate()
    if with_other_changes or not unpublished_besides_the_report(draft):
        _publish(draft, user)
    else:
        _publish(_public_page_with_report(draft), user)
        draft.save_revision(user=user)
    activity = type(draft).objects.get(pk=draft.pk)
    answers = activity_reported.send(type(activity), activity=activity, user=user)
    return [notice for _receiver, notices in answers for notice in _texts(notices)]


def _publish(activity: BaseActivityPage, user: User) -> None:
    activity.save_revision(user=user, log_action=True).publish(user=user)


def _public_page_with_report(draft: BaseActivityPage) -> BaseActivityPage:
    public = type(draft).objects.get(pk=draft.pk)
    for name in (*REPORT_FIELDS, "reported_on"):
        setattr(public, name, getattr(draft, name))
    return public


def _texts(notices: Iterable[str] | None) -> Iterable[str]:
    return notices or ()
