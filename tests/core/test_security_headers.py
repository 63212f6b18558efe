"""What every public answer tells the browser to refuse, and that production has nothing to warn of."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = pytest.mark.django_db


@pytest.fixture
def directives(client, site_home) -> dict[str, str]:
    policy = client.get("/")["Content-Security-Policy"]
    return dict(directive.strip().split(" ", 1) for directive in policy.split(";"))


def test_csp__allows_our_own_files_and_nothing_inline(directives):
    assert directives["default-src"] == "'self'"
    assert directives["object-src"] == directives["base-uri"] == "'none'"
    assert directives["frame-ancestors"] == directives["form-action"] == "'self'"
    assert not any("unsafe" in sources or "http" in sources for sources in directives.values())


@pytest.mark.parametrize("address", ["/nothing-here/", "/calendar.ics", "/en/"], ids=["error", "file", "English"])
def test_csp__stands_on_every_kind_of_answer(client, site_home, address):
    assert "default-src 'self'" in client.get(address)["Content-Security-Policy"]


def test_csp__leaves_the_editor_alone(client, admin_user):
    client.force_login(admin_user)
    response = client.get("/admin/")
    assert response.status_code == 200
    assert "Content-Security-Policy" not in response


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_header__stands_on_the_front_page(client, site_home, header, value):
    assert client.get("/")[header] == value


def test_permissions_policy__gives_no_device_to_anybody(client, site_home):
    policy = client.get("/")["Permissions-Policy"]
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(policy.split(", "))


def test_front_page__sets_no_cookie(client, site_home):
    assert not client.get("/").cookies


def test_check__finds_nothing_to_warn_of_with_production_settings(tmp_path):
    result = check_production(tmp_path)
    assert (result.returncode, "no issues" in result.stdout) == (0, True), result.stderr


def check_production(var_dir) -> subprocess.CompletedProcess[str]:
    """In a process of its own: settings are read once."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "manassat.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "example.org",
        "VAR_DIR": str(var_dir),
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
