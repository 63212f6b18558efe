from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django_tasks import task_backends
from django_tasks_db import DatabaseBackend
from django_tasks_db.management.commands import db_worker

from tests.mail_catcher import mail_catcher  # noqa: F401


@pytest.fixture(autouse=True)
def queued(settings) -> None:
    """As outside of tests: pytest puts Django's own outbox in the queue's place."""
    settings.EMAIL_BACKEND = "manassat.core.mail.backend.QueuedMailBackend"


@pytest.fixture
def waiting_queue(db: None) -> Iterator[None]:
    """The queue as in production: in the database, until a worker comes."""
    immediate = task_backends["mails"]
    task_backends["mails"] = DatabaseBackend("mails", {})
    yield
    task_backends["mails"] = immediate


@pytest.fixture
def work_off_queue(waiting_queue: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    # The test's own connection must outlive the worker.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    worker = db_worker.Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="mails",
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
        excluded_queue_names=[],
    )
    return worker.run
