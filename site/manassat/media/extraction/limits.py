"""What one file may cost. The process sets them on itself, so that a web process never forks with them."""

from __future__ import annotations

import os
import resource

MEGABYTE = 1024 * 1024

MOST_PAGES = 500
MOST_LETTERS = 2_000_000
MOST_FILE_BYTES = 100 * MEGABYTE
MOST_SECONDS = 60
# Of one core; the rest of MOST_SECONDS is for waiting on a busy machine.
MOST_CPU_SECONDS = 40
MOST_MEMORY = 1024 * MEGABYTE
# Of a scanned file, where the text of its pictures is recognised; the time of one core counts for each page apart.
MOST_PAGES_RECOGNISED = 100
MOST_SECONDS_RECOGNISING = 900
# Four bytes a letter at most, and the lines around them.
MOST_OUTPUT = 16 * MEGABYTE


def limit_this_process(cpu_seconds: int = MOST_CPU_SECONDS) -> None:
    """For good: hard limits cannot be raised again."""
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_OUTPUT, MOST_OUTPUT))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
