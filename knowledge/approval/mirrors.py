"""Aliases of papers: a second address for a text under a platform that did not write it, or in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from .errors import GateClosedError

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def refuse_public_mirror(paper: PositionPaperPage) -> None:
    """A mirror in another language, as locale synchronisation makes them, stays a draft; any other is refused."""
    if not paper.alias_of_id:
        return
    if paper.alias_of.locale_id == paper.locale_id:
        raise GateClosedError(_("A position paper has one place: its own platform. It is not mirrored elsewhere."))
    paper.live = False
