"""Membership is the federation's business: nobody else opens any of these screens."""

from __future__ import annotations

from django.contrib.auth.mixins import UserPassesTestMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..permissions import user_oversees_platforms


class FederationOnly(UserPassesTestMixin):
    """Asked before anything is read; Wagtail's admin answers whoever is refused."""

    raise_exception = True

    def test_func(self) -> bool:
        return user_oversees_platforms(self.request.user)


class FederationScreen(FederationOnly, WagtailAdminTemplateMixin):
    """One screen of the admin with its title in the header."""

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, here]
