"""Which event leads to which mail."""

from django.dispatch import receiver

from manassat.core.after_commit import after_commit

from ..membership.events import join_decided, join_requested
from ..signals import rights_given
from .join_requests import tell_of_decision, tell_of_request
from .mandates import tell_who_begins

# Both come after the commit.
join_requested.connect(tell_of_request)
join_decided.connect(tell_of_decision)


@receiver(rights_given)
def tell_who_begins_after_commit(rights: set[tuple[int, int]], **kwargs: object) -> None:
    """A mandate's handover steps are saved after the mandate itself."""
    after_commit(tell_who_begins, rights)
