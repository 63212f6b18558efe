"""What the production settings refuse. A process of its own reads them: settings are read once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

COMPLETE = {"SECRET_KEY": "x" * 64, "ALLOWED_HOSTS": "manassat.test"}


def run_in_production(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in COMPLETE}
    # Were a refusal to fail, it must not write into the database of whoever runs the tests.
    fixed = {"DJANGO_SETTINGS_MODULE": "manassat.settings.production", "DATABASE_URL": "sqlite://:memory:"}
    environment = {**inherited, **fixed, **variables}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)


def test_production__refuses_to_start_without_a_secret_key():
    result = run_in_production("check", ALLOWED_HOSTS="manassat.test")
    assert result.returncode != 0
    assert "Set the SECRET_KEY environment variable" in result.stderr


def test_production__refuses_to_start_without_its_host_names():
    result = run_in_production("check", SECRET_KEY=COMPLETE["SECRET_KEY"])
    assert result.returncode != 0
    assert "Set the ALLOWED_HOSTS environment variable" in result.stderr


def test_load_samples__is_refused_in_production():
    result = run_in_production("load_samples", **COMPLETE)
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert result.stderr.startswith("CommandError: ")


def test_production__refuses_to_start_when_settings_built_on_it_allow_samples(tmp_path: Path):
    staging = "from manassat.settings.production import *\nSAMPLES_ALLOWED = True\n"
    (tmp_path / "staging.py").write_text(staging)
    result = run_in_production("check", "--settings=staging", PYTHONPATH=str(tmp_path), **COMPLETE)
    assert result.returncode != 0
    assert "manassat.E001" in result.stderr


def test_production__starts_when_its_settings_are_complete():
    result = run_in_production("check", **COMPLETE)
    assert result.returncode == 0, result.stderr
