"""A voter's process that is killed (SIGKILL) while it votes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from django.db import connection, transaction
from django.db.models.signals import post_save, pre_save
from wagtail.signals import page_published, workflow_approved

from knowledge.approval.enums import LedgerEvent
from knowledge.approval.models import LedgerEntry, Vote
from knowledge.approval.signals import decided
from knowledge.models import PositionPaperPage

Job = Callable[[], Any]
COMMITTED = -1


def die(*args: object, **kwargs: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at_entry(event: LedgerEvent, instance: LedgerEntry, **kwargs: object) -> None:
    if instance.event == event:
        die()


def die_after_commit(**kwargs: object) -> None:
    transaction.on_commit(die)


at_decision, at_publication = (partial(die_at_entry, event) for event in (LedgerEvent.DECIDED, LedgerEvent.PUBLISHED))
# In the order in which a last vote comes by.
PLACES: dict[str, Job] = {
    "before the vote is written": lambda: pre_save.connect(die, sender=Vote),
    "after the vote is written": lambda: post_save.connect(die, sender=Vote),
    "before the decision is recorded": lambda: pre_save.connect(at_decision, sender=LedgerEntry),
    "after the decision is recorded": lambda: post_save.connect(at_decision, sender=LedgerEntry),
    "before the page is saved": lambda: pre_save.connect(die, sender=PositionPaperPage),
    "after the page is saved": lambda: post_save.connect(die, sender=PositionPaperPage),
    "before the publication is recorded": lambda: pre_save.connect(at_publication, sender=LedgerEntry),
    "after the publication is recorded": lambda: post_save.connect(at_publication, sender=LedgerEntry),
    "when others hear of the publication": lambda: page_published.connect(die),
    "when the workflow has ended": lambda: workflow_approved.connect(die),
    "just before the commit": lambda: decided.connect(die),
    "just after the commit": lambda: decided.connect(die_after_commit),
}


def killed_at(place: str, vote: Job) -> int:
    """Runs `vote` in a process that dies at `place`; returns how many statements of its transaction it had sent.

    0 where it died before, `COMMITTED` where it died after. To be called from a thread without a connection.
    """
    return _killed(vote, PLACES[place])


def killed_after(seconds: float, vote: Job) -> int:
    """The same, killed from outside so long after the vote began."""
    return _killed(vote, lambda: None, seconds)


def _killed(vote: Job, arm: Job, seconds: float | None = None) -> int:
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_live, args=(vote, arm, sender))
    process.start()
    sender.close()
    heard = receiver.recv()
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    with suppress(EOFError):
        while True:
            heard = receiver.recv()
    return heard


def _live(vote: Job, arm: Job, sender: Connection) -> None:
    sent = 0

    def tell(execute: Job, sql: str, params: object, many: bool, context: dict) -> Any:
        nonlocal sent
        sent += 1
        sender.send(sent)
        return execute(sql, params, many, context)

    connection.ensure_connection()
    arm()
    sender.send(sent)
    with connection.execute_wrapper(tell):
        vote()
    sender.send(COMMITTED)
    # Whoever kills from outside may still be on the way.
    signal.pause()
