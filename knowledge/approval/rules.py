"""Which rule a paper follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from platforms.belonging import platforms_above

from .enums import DocumentType
from .models import ApprovalRule

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def document_type_of(paper: PositionPaperPage) -> DocumentType:
    """Arabic is the source; a text in another language is approved as its translation."""
    is_source = paper.locale.language_code == settings.LANGUAGE_CODE
    return DocumentType.POSITION_PAPER if is_source else DocumentType.TRANSLATION


def rule_for(paper: PositionPaperPage) -> ApprovalRule | None:
    """Of the region, else of its platform, else of all platforms."""
    rules = ApprovalRule.objects.filter(document_type=document_type_of(paper)).select_related("platform")
    by_platform = {rule.platform and rule.platform.translation_key: rule for rule in rules}
    nearest_first = platforms_above(paper).order_by("-depth").values_list("translation_key", flat=True)
    return next((by_platform[key] for key in (*nearest_first, None) if key in by_platform), None)
