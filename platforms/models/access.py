"""What a platform was given when it was made: its groups and its collection."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection


class PlatformAccess(models.Model):
    """One row a platform, whatever its languages; `platform_key` is the pages' translation key."""

    platform_key = models.UUIDField(unique=True)
    coordinators = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="+")
    members = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="+")
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("platform access")
        verbose_name_plural = _("platform access")
        permissions = [("oversee_platforms", _("Can see and manage all platforms"))]

    def __str__(self) -> str:
        return str(self.coordinators)
