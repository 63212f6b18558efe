"""Items of the library from a file: JSON Lines, CSV or XLSX, one item a row (docs/features/import.md).

`run.py` tells the story: rows are read (`readers`), understood (`item.py`), placed on the site (`ground.py`,
`placing.py`) and written (`writing.py`); `report.py` says what came of each.
"""
