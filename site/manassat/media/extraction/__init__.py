"""The text inside a file, by page, read in a process of its own (docs/features/file-texts.md).

Nothing here imports Django. `subprocess_reader` starts the process, in which all other modules run.
"""
