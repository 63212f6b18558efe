"""A term begins, and it will soon end."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from manassat.core.mail import queue_mail, recipient_of
from manassat.core.mail.letters import site_url

from ..models import HandoverItem, Mandate, PlatformAccess
from .recipients import federation

# Days before the last one, the latest first.
STEPS = (7, 30)
REMINDED = "platforms.remind_of_end"


def tell_who_begins(rights: Iterable[tuple[int, int]]) -> None:
    """`rights`: user and group, both as numbers, that were given just now. Nobody is behind a sample."""
    keys = dict(PlatformAccess.objects.values_list("coordinators_id", "platform_key"))
    begun = {(user_id, keys[group_id]) for user_id, group_id in rights if group_id in keys}
    serving = Mandate.objects.serving_on(timezone.localdate()).filter(is_sample=False)
    serving = serving.filter(person__user__in={user_id for user_id, _key in begun})
    for mandate in serving.select_related("platform", "person__user__wagtail_userprofile"):
        if (mandate.person.user_id, mandate.platform.translation_key) in begun:
            queue_mail("mandate_begins", _begin_of(mandate), [recipient_of(mandate.person.user)])


def remind_of_ends(day: datetime.date) -> int:
    """30 and 7 days before, once each; a day on which nobody ran this is made up for. Returns how many ends."""
    ending = [(mandate, step) for mandate in _ending(day) if (step := _step(mandate, day))]
    told = _already_told(mandate for mandate, _step in ending)
    due = [(mandate, step) for mandate, step in ending if (str(mandate.pk), _mark(mandate, step)) not in told]
    for mandate, step in due:
        _remind(mandate, step)
    return len(due)


def _ending(day: datetime.date) -> list[Mandate]:
    last = day + datetime.timedelta(days=max(STEPS))
    ending = Mandate.objects.serving_on(day).filter(ends_on__lte=last, is_sample=False)
    return list(ending.select_related("platform", "person__user__wagtail_userprofile").order_by("ends_on", "pk"))


def _step(mandate: Mandate, day: datetime.date) -> int:
    return next(step for step in STEPS if (mandate.ends_on - day).days <= step)


def _already_told(mandates: Iterable[Mandate]) -> set[tuple[str, tuple]]:
    """A term that was prolonged is another end: it is told of again."""
    numbers = [str(mandate.pk) for mandate in mandates]
    entries = ModelLogEntry.objects.filter(action=REMINDED, object_id__in=numbers)
    return {(entry.object_id, (entry.data["ends_on"], entry.data["step"])) for entry in entries}


def _mark(mandate: Mandate, step: int) -> tuple[str, int]:
    return mandate.ends_on.isoformat(), step


@transaction.atomic
def _remind(mandate: Mandate, step: int) -> None:
    """No mail without its mark, no mark without its mail."""
    facts = _end_of(mandate)
    edit_url = site_url(reverse("wagtailsnippets_platforms_mandate:edit", args=[mandate.pk]))
    queue_mail("mandate_ends", facts | {"mandate_url": edit_url}, federation())
    if mandate.person.user and mandate.person.user.is_active:
        queue_mail("mandate_ends", facts | {"desk_url": _desk_url()}, [recipient_of(mandate.person.user)])
    log(instance=mandate, action=REMINDED, data={"ends_on": mandate.ends_on.isoformat(), "step": step})


def _facts(mandate: Mandate) -> dict[str, Any]:
    return {
        "platform": mandate.platform.title,
        "person": str(mandate.person),
        "role": mandate.get_role_display,
        "starts_on": mandate.starts_on,
        "ends_on": mandate.ends_on,
    }


def _begin_of(mandate: Mandate) -> dict[str, Any]:
    return _facts(mandate) | {"desk_url": _desk_url(), "steps": _open_steps(mandate)}


def _end_of(mandate: Mandate) -> dict[str, Any]:
    later = Mandate.objects.of_platform(mandate.platform).filter(role=mandate.role, starts_on__gt=mandate.ends_on)
    successor = later.select_related("person").order_by("starts_on").first()
    return _facts(mandate) | {
        "successor": str(successor.person) if successor else "",
        "steps": _open_steps(successor) if successor else [],
    }


def _open_steps(mandate: Mandate) -> list[str]:
    return list(HandoverItem.objects.filter(mandate=mandate, done_on=None).values_list("text", flat=True))


def _desk_url() -> str:
    return site_url(reverse("wagtailadmin_home"))
