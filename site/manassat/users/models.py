"""The account. Who a person is to the platforms (person, mandate) lives in `platforms`."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """One mailbox, one account: mails about a paper must reach one person."""

    email = models.EmailField(_("email address"), unique=True)

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")
        verbose_name_plural = _("users")
