"""Which calls are known, and where in them a test stands."""

from __future__ import annotations

import datetime
import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import time_machine
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from search.index.updates import refresh_after_commit

from .keys import UnknowableError, key_of
from .rows import Change
from .watch import Watch


@dataclass
class Step:
    """One call: what it changed in the database, what it answered, and the calls that came after it."""

    changes: list[Change] = field(default_factory=list)
    pickled: bytes = b""
    after: dict[object, Step] = field(default_factory=dict)


class Memory:
    """`here` is the last remembered call of the running test, None once its database is nobody's copy."""

    def __init__(self) -> None:
        self.day: datetime.date | None = None
        self.ground = Step()
        self.here: Step | None = None
        self.watch = Watch(self.forget_place)

    def begin_test(self) -> None:
        """Before anything of a test is set up. What holds a transaction open around several tests has a scene there."""
        if connection.in_atomic_block or os.environ.get("FACTORIES_AFRESH"):
            self.forget_place()
        else:
            self.stand_on_ground()

    def stand_on_ground(self) -> None:
        """The database holds what the session began with."""
        today = timezone.localdate()
        if self.day != today:
            self.day, self.ground = today, Step()
        self.here = self.ground
        self.watch.begin()

    def forget_place(self) -> None:
        self.here = None
        self.watch.end()

    def answer(self, factory: Callable[..., Any], arguments: tuple, named: dict) -> Any:
        key = self._key(factory, arguments, named)
        if key is None:
            return factory(*arguments, **named)
        if step := self.here.after.get(key):
            return self._recall(step, arguments)
        return self._learn(key, factory, arguments, named)

    def _key(self, factory: Callable[..., Any], arguments: tuple, named: dict) -> object:
        if self.here is None or self.watch.learns or not self._is_ordinary():
            return None
        try:
            return key_of((factory.__qualname__, arguments, named, _indexes_follow()))
        except UnknowableError:
            return None

    def _is_ordinary(self) -> bool:
        return connection.in_atomic_block and not time_machine.escape_hatch.is_travelling()

    def _learn(self, key: object, factory: Callable[..., Any], arguments: tuple, named: dict) -> Any:
        waiting = len(connection.run_on_commit)
        before = [dict(_held_by(argument)) for argument in arguments]
        with self.watch.learning() as changes:
            made = factory(*arguments, **named)
        if self.here is None:
            return made
        touched = [_what_differs(*pair) for pair in zip(before, arguments, strict=True)]
        promises = [(function, robust) for _ids, function, robust in connection.run_on_commit[waiting:]]
        try:
            # Kept as bytes: what a test does to its copy reaches no other test.
            step = Step(changes(), pickle.dumps((made, touched, promises)))
        except (pickle.PicklingError, AttributeError, TypeError):
            self.forget_place()
            return made
        self.here.after[key] = step
        self.here = step
        return made

    def _recall(self, step: Step, arguments: tuple) -> Any:
        with self.watch.paused(), connection.cursor() as cursor:
            for change in step.changes:
                change.put_back(cursor)
        if _indexes_follow():
            refresh_after_commit(key for change in step.changes for key in change.pages())
        made, touched, promises = pickle.loads(step.pickled)
        for argument, values in zip(arguments, touched, strict=True):
            if values:
                vars(argument).update(values)
        for function, robust in promises:
            transaction.on_commit(function, robust=robust)
        self.here = step
        return made


def _indexes_follow() -> bool:
    return any(backend.get("AUTO_UPDATE", True) for backend in settings.WAGTAILSEARCH_BACKENDS.values())


def _what_differs(before: dict, argument: object) -> dict:
    """Of an argument that the factory changed in passing: a parent counts its children."""
    return {name: value for name, value in _held_by(argument).items() if before.get(name, before) is not value}


def _held_by(argument: object) -> dict:
    return getattr(argument, "__dict__", {})
