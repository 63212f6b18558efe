"""Panels of the page editor."""

from __future__ import annotations

from wagtail.admin.panels import TitleFieldPanel


class PageTitlePanel(TitleFieldPanel):
    """Wagtail's title without its spelling of the address in the browser: the server makes the address."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_attrs(self) -> dict[str, str]:
            return {"placeholder": self.get_placeholder()}
