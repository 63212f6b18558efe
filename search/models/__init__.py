from .library_page import LibraryPage
from .synonyms import SynonymGroup

__all__ = ["LibraryPage", "SynonymGroup"]
