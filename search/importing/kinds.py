"""The types and languages of an item, and the words that people write for them."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.models import BestPracticePage, LibraryItem, PositionPaperPage, ResourcePage
from platforms.authority_list import everyday

MODELS: dict[str, type[LibraryItem]] = {
    "best-practice": BestPracticePage,
    "resource": ResourcePage,
    "position-paper": PositionPaperPage,
}
LANGUAGES = ("ar", "en")
OTHER_WORDS = {
    "best-practices": "best-practice",
    "practice": "best-practice",
    "ممارسة فضلى": "best-practice",
    "resources": "resource",
    "مورد": "resource",
    "مورد معرفي": "resource",
    "position-papers": "position-paper",
    "paper": "position-paper",
    "ورقة موقف": "position-paper",
    "arabic": "ar",
    "عربي": "ar",
    "العربية": "ar",
    "english": "en",
    "إنجليزي": "en",
    "الإنجليزية": "en",
}


def known_word(written: str, known: Iterable[str]) -> str:
    """Which of `known` is meant; empty for none."""
    meant = {_folded(word): word for word in known}
    other = {_folded(word): meaning for word, meaning in OTHER_WORDS.items() if meaning in known}
    return (other | meant).get(_folded(written), "")


def _folded(word: str) -> str:
    """«Best_Practice» and «best practice» are one word."""
    return everyday(word).replace("_", "").replace(" ", "")
