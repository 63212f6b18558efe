"""Ways from a platform, an authority and a membership to what can be done with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from ..enums import MembershipState
from ..models import LocalAuthority, Membership, PlatformPage
from ..permissions import user_oversees_platforms
from .selection import platforms_with_members

if TYPE_CHECKING:
    from manassat.users.models import User


def record_buttons(snippet: Model, user: User, next_url: str | None = None) -> Iterator[Button]:
    """In the lists of authorities and of memberships."""
    if user_oversees_platforms(user) and (button := _button_of(snippet)):
        yield button


def platform_buttons(page: Page, user: User, next_url: str | None = None, view_name: str = "") -> Iterator[Button]:
    """On a platform's page in the explorer and in the editor, in any language. 1 query, for the federation."""
    if page.cached_content_type.model_class() is not PlatformPage or not user_oversees_platforms(user):
        return
    if source := platforms_with_members().filter(translation_key=page.translation_key).first():
        url = f"{reverse('membership_invite')}?platform={source.pk}"
        yield Button(_("Invite authorities"), url=url, icon_name="mail", priority=70)


def _button_of(snippet: Model) -> Button | None:
    if isinstance(snippet, LocalAuthority):
        return Button(_("Invite to a platform"), reverse("membership_invite_one", args=[snippet.pk]), icon_name="mail")
    if not isinstance(snippet, Membership):
        return None
    if snippet.state == MembershipState.INVITED:
        return Button(_("Record the answer"), reverse("membership_answer", args=[snippet.pk]), icon_name="date")
    if snippet.state == MembershipState.ACTIVE:
        address = reverse("membership_leaving", args=[snippet.pk])
        return Button(_("Record that the authority left"), address, icon_name="date")
    return None
