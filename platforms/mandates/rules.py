"""What makes a mandate impossible; each error stands at the field that has to change."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from ..models import Mandate


def check_mandate(mandate: Mandate, day: datetime.date) -> None:
    """Raises ValidationError. What the form refused before is not looked at again."""
    if not mandate.starts_on:
        return
    _check_term(mandate)
    if mandate.platform_id and mandate.person_id:
        _check_account(mandate, day)
        _check_neighbours(mandate)


def _check_term(mandate: Mandate) -> None:
    if mandate.ends_on and mandate.ends_on < mandate.starts_on:
        raise ValidationError({"ends_on": _("The last day is before the first.")})
    if mandate.elected_on and mandate.elected_on > mandate.starts_on:
        raise ValidationError({"elected_on": _("The election is after the first day of the term.")})


def _check_account(mandate: Mandate, day: datetime.date) -> None:
    """Past mandates are history: nobody needs an account for them any more."""
    is_over = mandate.ends_on and mandate.ends_on < day
    if not is_over and not mandate.person.user_id:
        message = _("This person has no account yet. Choose one on the person's page first; rights go with it.")
        raise ValidationError({"person": message})


def _check_neighbours(mandate: Mandate) -> None:
    rivals = type(mandate).objects.of_platform(mandate.platform).exclude(pk=mandate.pk).select_related("person")
    rivals = rivals.overlapping(mandate.starts_on, mandate.ends_on)
    if rival := rivals.filter(role=mandate.role).first():
        raise ValidationError({"starts_on": _taken(rival)})
    if rival := rivals.filter(person=mandate.person).first():
        message = _("In this term the person holds another seat on the platform already: %(role)s.")
        raise ValidationError({"person": message % {"role": rival.get_role_display()}})


def _taken(rival: Mandate) -> str:
    values = {"person": rival.person, "from": date_format(rival.starts_on)}
    if not rival.ends_on:
        return _("%(person)s has held this seat since %(from)s. Give that mandate its last day first.") % values
    return _("%(person)s holds this seat from %(from)s to %(to)s: the terms overlap.") % (
        values | {"to": date_format(rival.ends_on)}
    )
