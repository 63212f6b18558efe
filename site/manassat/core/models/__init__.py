from .bilingual import BilingualName, in_current_language
from .page import BasePage, PageTag
from .source import Source, Sourced

__all__ = ["BasePage", "BilingualName", "PageTag", "Source", "Sourced", "in_current_language"]
