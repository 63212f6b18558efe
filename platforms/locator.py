"""Where an authority lies in its governorate: a dot on the outline of the site's map."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .loading.outlines import EAST, MAP_HEIGHT, MAP_WIDTH, NORTH, SOUTH, WEST
from .models import LocalAuthority

RING = re.compile(r"M[^M]+")
NUMBER = re.compile(r"-?\d+")
MARGIN = 4


@dataclass(frozen=True)
class Locator:
    """An SVG's view box and path, and the dot's place and radius, all in the map's units."""

    view_box: str
    outline: str
    x: float
    y: float
    radius: float


def locator_of(authority: LocalAuthority) -> Locator | None:
    """None without coordinates or outline, and where the dot would lie outside the picture."""
    corners = _corners(authority.governorate.outline)
    if not corners or authority.latitude is None or authority.longitude is None:
        return None
    across, down = zip(*corners, strict=True)
    start, top = min(across) - MARGIN, min(down) - MARGIN
    width, height = max(across) + MARGIN - start, max(down) + MARGIN - top
    x = (authority.longitude - WEST) * MAP_WIDTH / (EAST - WEST)
    y = (NORTH - authority.latitude) * MAP_HEIGHT / (NORTH - SOUTH)
    if not (start <= x <= start + width and top <= y <= top + height):
        return None
    view_box = f"{start} {top} {width} {height}"
    return Locator(view_box, authority.governorate.outline, round(x, 1), round(y, 1), round(max(width, height) / 30, 1))


def _corners(outline: str) -> list[tuple[int, int]]:
    """All corners of a path of relative whole-number steps (loading/outlines.py)."""
    corners = []
    for ring in RING.findall(outline):
        x = y = 0
        numbers = [int(number) for number in NUMBER.findall(ring)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            corners.append((x, y))
    return corners
