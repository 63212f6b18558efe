"""Persons. They appear in public only by consent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from manassat.core.models import BilingualName
from manassat.core.name_fields import NameField

from .authorities import LocalAuthority


class Person(BilingualName):
    job_title = NameField(_("job title"), max_length=200, blank=True)
    local_authority = models.ForeignKey(
        LocalAuthority,
        verbose_name=_("local authority"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="people",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
    )
    consents_to_publication = models.BooleanField(
        _("agrees to appear in public"), default=False, help_text=_("Without it the name stays inside.")
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("job_title"), FieldPanel("local_authority")]),
        FieldRowPanel([FieldPanel("user"), FieldPanel("consents_to_publication")]),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["name_ar"]
