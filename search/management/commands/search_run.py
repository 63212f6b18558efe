"""Answers many questions at once, for measuring how good the answers are."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from search.library import answer_to
from search.query import RELEVANCE, LibraryQuery, clean_text
from search.suggesting import suggest

ANSWERS, SUGGESTIONS = 20, 5


class Command(BaseCommand):
    help = "Answers the questions of a JSON Lines file as the library page does: 20 items a question, best first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("questions", type=Path, help='Lines of {"id": …, "text": …}')
        parser.add_argument("answers", type=Path, help="Written: id, external_id and rank, with tabs between")
        parser.add_argument("--suggest", action="store_true", help="Complete each text instead: id, text and rank")

    def handle(self, questions: Path, answers: Path, suggest: bool, verbosity: int, **options: object) -> None:
        asked = list(_questions(questions))
        answer: Callable[[str], list[str]] = _suggested if suggest else _found
        lines = []
        for key, text in tqdm(asked, disable=None if verbosity else True):
            lines += [f"{key}\t{value}\t{rank}\n" for rank, value in enumerate(answer(text), 1)]
        answers.write_text("".join(lines), encoding="utf-8")
        if verbosity:
            self.stdout.write(f"{len(asked)} questions, {len(lines)} answers in {answers}")


def _questions(path: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _question(line, f"{path}, line {number}")


def _question(line: str, place: str) -> tuple[str, str]:
    try:
        found = json.loads(line)
        return str(found["id"]), str(found["text"])
    except (ValueError, TypeError, KeyError) as error:
        raise CommandError(f'{place} is not {{"id": …, "text": …}}') from error


def _found(text: str) -> list[str]:
    """What was imported; pages made on the site have no number to be named by."""
    query = LibraryQuery(text=clean_text(text), sort=RELEVANCE, language=settings.LANGUAGE_CODE)
    answer = answer_to(query)
    numbers = answer.shelf.external_ids
    return [numbers[pk] for pk in answer.ids if pk in numbers][:ANSWERS]


def _suggested(text: str) -> list[str]:
    return [one.text for one in suggest(text, settings.LANGUAGE_CODE, SUGGESTIONS)]
