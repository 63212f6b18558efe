"""Governorates, local authorities and their membership of platforms."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin

from manassat.core.collation import ARABIC
from manassat.core.models import BilingualName, Sourced

from ..authority_labels import write_labels_beside
from ..enums import CouncilType, MembershipState, Region
from ..forms import OfPlatformForm


class Governorate(BilingualName, Sourced):
    iso = models.CharField(_("ISO 3166-2 code"), max_length=10, unique=True)
    pcode = models.CharField(_("P-code"), max_length=10, blank=True)
    region = models.CharField(_("region"), max_length=10, choices=Region.choices)
    population_2017 = models.PositiveIntegerField(_("population, census of 2017"), null=True, blank=True)
    area_km2 = models.DecimalField(_("area in km²"), max_digits=7, decimal_places=1, null=True, blank=True)
    outline = models.TextField(
        _("outline"), blank=True, help_text=_("Path of the simplified boundary on the site's map.")
    )
    label_x = models.FloatField(_("label, horizontal"), default=0)
    label_y = models.FloatField(_("label, vertical"), default=0)

    panels = [
        FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("iso"), FieldPanel("pcode"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("population_2017"), FieldPanel("area_km2")]),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")]),
    ]

    class Meta:
        verbose_name = _("governorate")
        verbose_name_plural = _("governorates")
        ordering = ["pcode"]


class LocalAuthority(PreviewableMixin, BilingualName, Sourced):
    """A municipality or village council. Arabic names repeat: `str()` adds the governorate."""

    slug = models.SlugField(_("slug"), unique=True, help_text=_("Latin letters; part of the page's address."))
    geonames_id = models.PositiveIntegerField(_("GeoNames number"), unique=True, null=True, blank=True)
    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="local_authorities"
    )
    council_type = models.CharField(_("type"), max_length=20, choices=CouncilType.choices)
    council_type_verified = models.BooleanField(
        _("type is verified"), default=False, help_text=_("Unverified types are shown to readers as such.")
    )
    council_type_basis = models.CharField(_("basis of the type"), max_length=255, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True)
    label_ar = models.CharField(_("label in Arabic"), max_length=405, blank=True, editable=False, db_collation=ARABIC)
    label_en = models.CharField(_("label in English"), max_length=405, blank=True, editable=False, db_collation=ARABIC)

    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]), FieldPanel("slug"), FieldPanel("website")],
            heading=_("Name"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("council_type"), FieldPanel("council_type_verified")]),
                FieldPanel("council_type_basis"),
            ],
            heading=_("Type"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("governorate"), FieldPanel("population")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("geonames_id")]),
            ],
            heading=_("Place"),
        ),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")], heading=_("Source")),
    ]

    class Meta:
        verbose_name = _("local authority")
        verbose_name_plural = _("local authorities")
        ordering = ["name_ar", "governorate"]

    def __str__(self) -> str:
        return f"{self.name} – {self.governorate}"

    @transaction.atomic
    def save(self, *args: object, **kwargs: object) -> None:
        super().save(*args, **kwargs)
        write_labels_beside(self)

    def get_absolute_url(self) -> str:
        return reverse("local_authority", args=[self.slug])

    @property
    def label(self) -> str:
        """The name; with the governorate where another authority bears it too."""
        is_english = self.name_en and (get_language() or "").startswith("en")
        return (self.label_en if is_english else self.label_ar) or self.name

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """A new one belongs to nothing yet: there is nothing to preview."""
        return self.DEFAULT_PREVIEW_MODES if self.pk else []

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict:
        from ..authority_profile import authority_context

        return super().get_preview_context(request, mode_name) | authority_context(self)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "platforms/local_authority.html"


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active(self) -> MembershipQuerySet:
        return self.filter(state=MembershipState.ACTIVE)

    def of_platform(self, platform: object) -> MembershipQuerySet:
        """Whichever language `platform` is in: memberships hang on its Arabic page."""
        return self.filter(platform__translation_key=platform.translation_key)


class Membership(models.Model):
    """An authority in a platform."""

    platform = models.ForeignKey(
        "platforms.PlatformPage", verbose_name=_("platform"), on_delete=models.CASCADE, related_name="memberships"
    )
    local_authority = models.ForeignKey(
        LocalAuthority, verbose_name=_("local authority"), on_delete=models.CASCADE, related_name="memberships"
    )
    state = models.CharField(
        _("state"), max_length=10, choices=MembershipState.choices, default=MembershipState.INVITED
    )
    invited_on = models.DateField(_("invited on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    joined_on = models.DateField(_("joined on"), null=True, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    is_sample = models.BooleanField(_("sample"), default=False)

    objects = MembershipQuerySet.as_manager()
    base_form_class = OfPlatformForm
    panels = [
        FieldPanel("platform"),
        FieldPanel("local_authority"),
        FieldPanel("state"),
        FieldRowPanel(
            [
                FieldPanel("invited_on"),
                FieldPanel("answered_on"),
                FieldPanel("joined_on"),
                FieldPanel("left_on"),
            ]
        ),
    ]

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "local_authority"],
                name="one_membership_per_platform",
                violation_error_message=_("This authority is on the platform's list already."),
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(joined_on__isnull=True) | Q(left_on__gte=F("joined_on")),
                name="membership_ends_after_it_begins",
                violation_error_message=_("The day of leaving is before the day of joining."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.local_authority} · {self.platform}"

    def clean(self) -> None:
        super().clean()
        if self.state == MembershipState.LEFT and not self.left_on:
            raise ValidationError({"left_on": _("Say on which day the authority left.")})
