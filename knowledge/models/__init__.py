from ..approval import models as _approval_models  # noqa: F401 - Django looks for an app's models here
from ..harvest import models as _harvest_models  # noqa: F401
from .bibliography import Bibliographic
from .items import LibraryItem
from .papers import PaperIndexPage, PaperRecommendation, PositionPaperPage
from .practices import BestPracticePage, PracticeIndexPage
from .resources import ResourcePage

__all__ = [
    "BestPracticePage",
    "Bibliographic",
    "LibraryItem",
    "PaperIndexPage",
    "PaperRecommendation",
    "PositionPaperPage",
    "PracticeIndexPage",
    "ResourcePage",
]
