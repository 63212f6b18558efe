from .items import LibraryItem
from .papers import PaperIndexPage, PaperRecommendation, PositionPaperPage
from .practices import BestPracticePage, PracticeIndexPage
from .resources import ResourcePage

__all__ = [
    "BestPracticePage",
    "LibraryItem",
    "PaperIndexPage",
    "PaperRecommendation",
    "PositionPaperPage",
    "PracticeIndexPage",
    "ResourcePage",
]
