from __future__ import annotations

from typing import TYPE_CHECKING

from django.dispatch import receiver

from platforms.models import BaseActivityPage, PlatformPage
from platforms.signals import activity_reported, platform_provisioned

from .workflow import assign_paper_workflow

if TYPE_CHECKING:
    from manassat.users.models import User


@receiver(platform_provisioned)
def assign_workflow_to_new_platform(platform: PlatformPage, **kwargs: object) -> None:
    assign_paper_workflow(platform)


@receiver(activity_reported)
def materials_become_items(activity: BaseActivityPage, user: User, **kwargs: object) -> list[str]:
    from .activity_materials import take_over_materials

    return take_over_materials(activity, user)
