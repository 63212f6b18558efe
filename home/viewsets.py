"""One menu entry for everything the federation keeps for all platforms."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from manassat.core.tag_admin import TagLabelViewSet
from manassat.core.viewsets import SourceViewSet
from platforms.viewsets import (
    GovernorateViewSet,
    IndicatorViewSet,
    LocalAuthorityViewSet,
    MandateViewSet,
    MembershipViewSet,
    PersonViewSet,
    RegisterViewSet,
    SdgViewSet,
    ThemeViewSet,
)

from .models import Partner


class PartnerViewSet(RegisterViewSet):
    model = Partner
    icon = "group"
    list_display = ["name_ar", "role_ar", "sort_order"]
    search_fields = ["name_ar", "name_en"]


class RegistersGroup(SnippetViewSetGroup):
    items = (
        LocalAuthorityViewSet,
        MembershipViewSet,
        PersonViewSet,
        MandateViewSet,
        GovernorateViewSet,
        ThemeViewSet,
        TagLabelViewSet,
        IndicatorViewSet,
        SdgViewSet,
        PartnerViewSet,
        SourceViewSet,
    )
    menu_icon = "folder-open-inverse"
    menu_label = _("Registers")
    menu_name = "registers"
    menu_order = 250
