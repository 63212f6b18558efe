#!/usr/bin/env python
"""Django's command line. `site/` is a plain folder on the path: the name belongs to the standard library."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "manassat.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
