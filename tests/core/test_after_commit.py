from __future__ import annotations

import pytest

from manassat.core.after_commit import after_commit


@pytest.mark.django_db
def test_after_commit__logs_what_fails_and_goes_on(django_capture_on_commit_callbacks, caplog):
    done = []

    def fail(reason: str) -> None:
        raise ValueError(reason)

    with django_capture_on_commit_callbacks(execute=True):
        after_commit(fail, "نموذج")
        after_commit(done.append, 1)
    assert done == [1]
    assert "fail" in caplog.text
