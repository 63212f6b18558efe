"""The scene: one platform that the roles belong to, and one whose unpublished things they must never meet."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Model
from django.test import TestCase

from home.models import HomePage
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.pages import make_platform

from .foreign_pages import foreign_pages
from .foreign_records import foreign_author, foreign_records
from .own_things import own_things
from .roles import make_roles
from .shared_things import shared_things


@dataclass
class Scene:
    """Objects by kind: the other platform's, the roles' own, and what everybody may read."""

    own_platform: PlatformPage
    foreign_platform: PlatformPage
    foreign: dict[str, Model] = field(default_factory=dict)
    roles: dict[str, User | None] = field(default_factory=dict)
    own: dict[str, Model] = field(default_factory=dict)
    shared: dict[str, Model] = field(default_factory=dict)

    def of(self, side: str, model: type[Model]) -> dict[str, Model]:
        """A model's objects on one side: `foreign`, `own` or `shared`."""
        return {kind: thing for kind, thing in getattr(self, side).items() if isinstance(thing, model)}


def build_scene() -> Scene:
    home = HomePage.objects.get(locale__language_code="ar")
    # Committed, as in life: the English draft of a platform comes with rights of its own.
    with TestCase.captureOnCommitCallbacks(execute=True):
        scene = Scene(make_platform(home, "OWN"), make_platform(home, "FOR"))
    scene.shared = shared_things()
    scene.roles = make_roles(scene.own_platform)
    author = foreign_author(scene.foreign_platform)
    scene.foreign = foreign_pages(scene.foreign_platform, author)
    scene.foreign |= foreign_records(scene.foreign_platform, author, scene.foreign)
    scene.own = own_things(scene.own_platform, scene.roles["coordinator"])
    return scene
