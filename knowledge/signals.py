from django.dispatch import receiver

from platforms.models import PlatformPage
from platforms.signals import platform_provisioned

from .workflow import assign_paper_workflow


@receiver(platform_provisioned)
def assign_workflow_to_new_platform(platform: PlatformPage, **kwargs: object) -> None:
    assign_paper_workflow(platform)
