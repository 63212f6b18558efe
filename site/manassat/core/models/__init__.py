from ..digits.settings import DigitSettings
from .bilingual import BilingualName, in_current_language
from .page import BasePage, PageTag
from .page_translation import PageTranslation, TranslationState
from .source import Source, Sourced
from .tag_label import TagLabel

__all__ = [
    "BasePage",
    "BilingualName",
    "DigitSettings",
    "PageTag",
    "PageTranslation",
    "Source",
    "Sourced",
    "TagLabel",
    "TranslationState",
    "in_current_language",
]
