"""Groups that are one for the whole site."""

from __future__ import annotations

from django.contrib.auth.models import Group

# A name that is looked up is data, not a text to translate: a translation that changes, or is compiled only after
# the first set-up, would make a second group beside the one that holds the rights.
FEDERATION = "الاتحاد"


def federation_group() -> Group:
    return Group.objects.get_or_create(name=FEDERATION)[0]
