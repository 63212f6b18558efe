from .asked import AskedQuestion
from .index_version import IndexVersion
from .library_page import LibraryPage
from .synonyms import SynonymGroup

__all__ = ["AskedQuestion", "IndexVersion", "LibraryPage", "SynonymGroup"]
