"""The blocks an editor builds a text from: few, and each with one purpose."""

from .body import BodyBlock
from .materials import MaterialsBlock

__all__ = ["BodyBlock", "MaterialsBlock"]
