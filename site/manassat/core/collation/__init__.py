"""The order of names: Arabic letters first, hamza forms together, numbers by their value; the same on every database.

A column that bears names says `db_collation=ARABIC`, a column of somebody else's model is sorted
`order_by(in_arabic_order("title"))`, and a list in memory `sorted(names, key=sort_key)`.
"""

from . import sqlite
from .key import sort_key
from .names import ARABIC, in_arabic_order

# Here, as models are loaded before the first connection: whoever names the collation may rely on it.
sqlite.install()

__all__ = ["ARABIC", "in_arabic_order", "sort_key"]
