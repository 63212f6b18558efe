from django.dispatch import Signal, receiver
from wagtail.signals import page_published

from .models import PlatformPage

# Sent inside the transaction that made a platform's parts; `platform` is the page of one language.
platform_provisioned = Signal()


@receiver(page_published, sender=PlatformPage)
def provision_when_published(instance: PlatformPage, **kwargs: object) -> None:
    """From the editor and from the loaders alike: a live platform has its lists, groups and rights."""
    from .provisioning import provision_platform

    provision_platform(instance)
