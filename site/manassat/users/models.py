"""The account. Who a person is to the platforms (person, mandate) lives in `platforms`."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from manassat.core.collation import ARABIC
from manassat.core.name_fields import NameField


class User(AbstractUser):
    """One mailbox, one account: mails about a paper must reach one person."""

    # As Django has them, but for their order in lists.
    first_name = NameField(_("first name"), max_length=150, blank=True, db_collation=ARABIC)
    last_name = NameField(_("last name"), max_length=150, blank=True, db_collation=ARABIC)
    email = models.EmailField(_("email address"), unique=True)

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")
        verbose_name_plural = _("users")
