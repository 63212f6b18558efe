"""What is wrong with a file, at which of its lines."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

NAMED_AT_MOST = 20


@dataclass(frozen=True, order=True)
class Problem:
    """`line` counts from 1; 0 where the file as a whole is meant."""

    line: int
    text: str

    def __str__(self) -> str:
        return _("Line %(line)d: %(problem)s") % {"line": self.line, "problem": self.text} if self.line else self.text


class UnusableFileError(Exception):
    """Nothing of the file was saved."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = sorted(problems)
        super().__init__("; ".join(map(str, self.problems)))

    @property
    def sentences(self) -> list[str]:
        """The first problems, and how many more there are."""
        named = [str(problem) for problem in self.problems[:NAMED_AT_MOST]]
        if more := len(self.problems[NAMED_AT_MOST:]):
            sentence = ngettext("And %(number)d more problem.", "And %(number)d more problems.", more)
            named.append(sentence % {"number": more})
        return named
