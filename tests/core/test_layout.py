"""Traps of this layout, each held by a test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

ROOT: Path = settings.BASE_DIR
SOURCES_OF_VARIABLES = [*ROOT.glob("site/manassat/**/*.py"), ROOT / "gunicorn.conf.py", ROOT / "manage.py"]
READS_A_VARIABLE = re.compile(r'\b(?:env(?:\.\w+)?|environ\.(?:get|setdefault))\(\s*"([A-Z_]+)"')
VARIABLE_ROW = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)
# What a browser fetches by itself; a link to follow is content and may lead anywhere.
FETCHES_FOREIGN = re.compile(
    r"""(?:\b(?:src|srcset|poster|data|action)\s*=\s*["']?
    |<(?:link|use|image)\b[^>]*\bhref\s*=\s*["']?
    |\burl\(\s*["']?
    |@import\s+["']?)
    (?:https?:)?//""",
    re.VERBOSE,
)


def test_site_folder__leaves_the_name_to_the_standard_library():
    import site

    assert hasattr(site, "getsitepackages")
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize(
    "path",
    [
        "site/manassat/urls.py",
        "site/manassat/static/manassat/css/site.css",
        "site/manassat/locale/ar/LC_MESSAGES/django.po",
        "site/manassat/core/static/build/lib/dist/new.js",
    ],
)
def test_gitignore__keeps_what_is_under_site(path: str):
    # A checkout may belong to another user than the one who runs the tests.
    command = ["git", "-c", "safe.directory=*", "check-ignore", "--no-index", "--verbose", path]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (1, ""), result.stdout + result.stderr


def test_mkdocs__would_not_write_into_site():
    """Its default output folder is site/, which it empties first."""
    for config in ROOT.glob("mkdocs.y*ml"):
        output = re.search(r"^site_dir:\s*(\S+)", config.read_text(), re.MULTILINE)
        assert output, f"{config.name} must set site_dir"
        assert not (ROOT / output[1]).resolve().is_relative_to(ROOT / "site")


def test_imports__point_one_way():
    """In a process of its own: the linter silences every logger that it finds."""
    linter = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    run = subprocess.run(linter, cwd=ROOT, env=os.environ | {"PYTHONPATH": ".:site"}, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.django_db
def test_migrations__are_complete(capsys: pytest.CaptureFixture[str]):
    try:
        call_command("makemigrations", check=True, dry_run=True)
    except SystemExit:
        pytest.fail(capsys.readouterr().out)


def test_readme__lists_every_environment_variable_and_no_other():
    read = {name for source in SOURCES_OF_VARIABLES for name in READS_A_VARIABLE.findall(source.read_text())}
    assert set(VARIABLE_ROW.findall((ROOT / "README.md").read_text())) == read


@pytest.mark.parametrize("file", ["requirements.txt", "constraints.txt"])
def test_requirements__are_pinned(file: str):
    lines = (ROOT / file).read_text().splitlines()
    requirements = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in requirements if not re.fullmatch(r"[\w.-]+(\[[\w,-]+\])?==[\w.]+", line)] == []


def public_files() -> list[Path]:
    static = ROOT / "site" / "manassat" / "static"
    return [
        *(ROOT / "templates").rglob("*.html"),
        *(file for kind in ("css", "js", "svg") for file in static.rglob(f"*.{kind}")),
    ]


def test_public_files__fetch_nothing_from_another_host():
    foreign = {
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in public_files()
        for match in FETCHES_FOREIGN.finditer(file.read_text())
    }
    assert foreign == set()
