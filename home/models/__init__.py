from .content import ContentPage
from .home import HomePage
from .partners import Partner

__all__ = ["ContentPage", "HomePage", "Partner"]
