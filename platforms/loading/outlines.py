"""Boundaries as SVG paths on one canvas, drawn so that neighbours share their border."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

Point = tuple[int, int]
Ring = list[Point]

# West, east, south and north of all boundaries, in degrees.
WEST, EAST, SOUTH, NORTH = 34.20, 35.58, 31.20, 32.56
MAP_WIDTH = 400
# A degree of longitude is shorter than one of latitude by the cosine of the latitude.
_SCALE = MAP_WIDTH / ((EAST - WEST) * math.cos(math.radians((SOUTH + NORTH) / 2)))
MAP_HEIGHT = round((NORTH - SOUTH) * _SCALE)
_GRID = 24


def rings_of(geometry: dict) -> list[Ring]:
    """Outer and inner rings of a GeoJSON polygon or multipolygon, on the canvas, the longest first."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = [_on_canvas(ring) for polygon in polygons for ring in polygon]
    return sorted((ring for ring in rings if len(ring) > 2), key=len, reverse=True)


def path_of(rings: list[Ring]) -> str:
    """One SVG path with relative whole-number steps."""
    return "".join(_ring_path(ring) for ring in rings)


def label_point(ring: Ring) -> tuple[float, float]:
    """A point inside, as far from the border as a coarse grid finds."""
    return max(_inside(ring), key=lambda point: min(math.dist(point, corner) for corner in ring))


def _on_canvas(ring: list[list[float]]) -> Ring:
    """Rounding the same point gives the same point, so shared borders stay shared; repeated points go."""
    x_scale = MAP_WIDTH / (EAST - WEST)
    points = [(round((lon - WEST) * x_scale), round((NORTH - lat) * _SCALE)) for lon, lat, *_ in ring]
    return [point for point, before in zip(points, points[-1:] + points[:-1], strict=True) if point != before]


def _ring_path(ring: Ring) -> str:
    steps = [f"{x2 - x1},{y2 - y1}" for (x1, y1), (x2, y2) in pairwise(ring)]
    # A minus sign separates numbers as well as a comma or a space does.
    return f"M{ring[0][0]},{ring[0][1]}l{' '.join(steps)}z".replace(",-", "-").replace(" -", "-")


def _inside(ring: Ring) -> Iterator[tuple[float, float]]:
    columns, rows = zip(*ring, strict=True)
    left, top = min(columns), min(rows)
    width, height = max(columns) - left, max(rows) - top
    for across in range(1, _GRID):
        for down in range(1, _GRID):
            point = (left + width * across / _GRID, top + height * down / _GRID)
            if contains(ring, point):
                yield point


def contains(ring: Ring, point: tuple[float, float]) -> bool:
    """Even-odd rule: a ray from an inside point crosses the border an odd number of times."""
    x, y = point
    is_inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            is_inside = not is_inside
    return is_inside
