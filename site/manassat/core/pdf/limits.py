"""What one document may cost. The process sets them on itself."""

from __future__ import annotations

import resource

MEGABYTE = 1024 * 1024

MOST_LETTERS = 3_000_000
MOST_PICTURES = 40
MOST_PICTURE_BYTES = 24 * MEGABYTE
# A paper of 20 pages takes 4 seconds of one core; the rest is for waiting on a busy machine.
MOST_CPU_SECONDS = 30
MOST_SECONDS = 45
# A request that waits keeps a thread of the site from everybody else.
MOST_SECONDS_WAITING = 6
SECONDS_TO_REMEMBER_FAILURE = 600
MOST_MEMORY = 1024 * MEGABYTE


def limit_this_process() -> None:
    """For good: hard limits cannot be raised again."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS + 1))
