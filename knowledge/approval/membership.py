"""Whoever holds a seat in a committee gets into the admin; whoever holds none any more does not."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from .models import CommitteeSeat
from .provisioning import committees_group


@transaction.atomic
def sync_committees() -> None:
    """The seats are the only way into the group, as mandates are into a platform's (platforms/mandates/rights.py)."""
    seated = Q(pk__in=CommitteeSeat.objects.values("user")) | Q(pk__in=CommitteeSeat.objects.values("alternate"))
    committees_group().user_set.set(get_user_model().objects.filter(seated))
