from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal, receiver
from django.utils import timezone
from wagtail.signals import page_published

from .authority_labels import write_labels, write_labels_beside
from .models import (
    Governorate,
    LocalAuthority,
    Mandate,
    MeetingNoteFile,
    MeetingNotePage,
    Person,
    PlatformPage,
    TopicPage,
    WorkingGroupMember,
)

# Sent inside the transaction that made a platform's parts; `platform` is the page of one language.
platform_provisioned = Signal()
# Sent inside the transaction that published a report; `activity` is the public page, `user` who published. Receivers
# answer with sentences for that user, or with nothing.
activity_reported = Signal()
# Sent inside the transaction that gave them; `rights` are pairs of a user's and a group's number.
rights_given = Signal()


@receiver(post_delete, sender=LocalAuthority)
def tell_authorities_apart(instance: LocalAuthority, **kwargs: object) -> None:
    write_labels_beside(instance)


@receiver(post_save, sender=Governorate)
def rename_in_labels(created: bool, **kwargs: object) -> None:
    if not created:
        write_labels(LocalAuthority.objects.all())


@receiver(page_published, sender=PlatformPage)
def provision_when_published(instance: PlatformPage, **kwargs: object) -> None:
    """From the editor and from the loaders alike: a live platform has its lists, groups and rights."""
    from .provisioning import provision_platform

    provision_platform(instance)
    # The loaders make the other language themselves in the same transaction: then nothing is missing.
    transaction.on_commit(partial(_follow_in_other_languages, instance))


def _follow_in_other_languages(platform: PlatformPage) -> None:
    from .other_languages import draft_in_other_languages
    from .provisioning import grant_rights

    for draft in draft_in_other_languages(platform):
        grant_rights(draft)


@receiver(platform_provisioned)
def provide_plan_workflow(**kwargs: object) -> None:
    from .plans.workflow import plan_workflow

    plan_workflow()


@receiver(platform_provisioned)
@receiver([post_save, post_delete], sender=Mandate)
@receiver([post_save, post_delete], sender=Person)
@receiver(post_delete, sender=WorkingGroupMember)
@receiver(page_published, sender=TopicPage)
def rights_follow_the_registers(raw: bool = False, **kwargs: object) -> None:
    """For everybody: an account that moved to another person must lose what it had. 4 or 5 queries."""
    from .mandates.rights import sync_rights

    if not raw:
        sync_rights(timezone.localdate())


@receiver(post_save, sender=MeetingNotePage)
def notes_are_private_from_the_first(instance: MeetingNotePage, raw: bool = False, **kwargs: object) -> None:
    from .working_groups.note_privacy import close_to_the_public

    if not raw:
        close_to_the_public(instance)


@receiver(post_delete, sender=MeetingNoteFile)
def files_go_with_their_row(instance: MeetingNoteFile, **kwargs: object) -> None:
    from .working_groups.note_privacy import remove_unused_file

    remove_unused_file(instance)
