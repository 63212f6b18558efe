"""What `make demo` runs once the packages stand: database, content, accounts, server.

One process for all of it, because starting Django and Wagtail is what takes the seconds.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

HOST = "127.0.0.1"
# The order matters: samples stand on the guide's platforms and on the authorities.
LOADERS = ("load_guide", "load_authorities", "load_samples")


def main(port: str) -> None:
    refuse_busy_port(port)
    start_django(port)
    prepare_database()
    serve(port)


def refuse_busy_port(port: str) -> None:
    """Say so before the work begins, not after it."""
    with socket.socket() as probe:
        # What the server itself does: a port that was just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except OSError:
            sys.exit(f"Port {port} on {HOST} is in use. Stop what listens there, or name another: make demo PORT=8001")
        except (ValueError, OverflowError):
            sys.exit(f"{port} is not a port. For example: make demo PORT=8001")


def start_django(port: str) -> None:
    root = Path(__file__).resolve().parents[1]
    sys.path[:0] = [str(root), str(root / "site")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "manassat.settings.dev"
    os.environ.setdefault("DEBUG", "off")
    os.environ.setdefault("BASE_URL", f"http://{HOST}:{port}")
    import django

    django.setup()


def prepare_database() -> None:
    from django.core.management import call_command

    print("migrate", flush=True)
    call_command("migrate", verbosity=0)
    for loader in LOADERS:
        print(loader, flush=True)
        call_command(loader)


def serve(port: str) -> None:
    from django.core.management import call_command

    call_command("runserver", f"{HOST}:{port}", use_reloader=False)


if __name__ == "__main__":
    main(sys.argv[1])
