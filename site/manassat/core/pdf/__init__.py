"""A document of ours as a PDF, set by WeasyPrint in a process of its own (docs/features/pdf.md).

`__main__`, `typesetting` and what they import know no Django: the process sees the text and the pictures it is given,
our stylesheet and fonts, and nothing else.
"""
