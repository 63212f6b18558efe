"""The list of screens that `make screenshots` takes; that they answer, it says itself."""

from __future__ import annotations

from collections import defaultdict

import pytest

from scripts.screens.admin import ADMIN, AdminScreen
from scripts.screens.pictures import path_of
from scripts.screens.public import PUBLIC

NAMES = [each.name for each in PUBLIC] + [f"admin-{each.name}" for each in ADMIN]


@pytest.mark.parametrize("screen", ADMIN, ids=lambda screen: screen.name)
def test_screen__is_a_view_of_the_admin(screen: AdminScreen):
    assert screen.address(defaultdict(lambda: 1)).startswith("/admin/")


def test_screens__are_twenty_of_each_with_a_name_of_their_own():
    assert min(len(PUBLIC), len(ADMIN)) >= 20
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pictures__are_kept_of_every_screen(language: str):
    paths = [path_of(language, name, width) for name in NAMES for width in (360, 1280)]
    assert [str(path) for path in paths if not path.exists()] == []
