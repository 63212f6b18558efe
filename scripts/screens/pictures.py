"""Pictures in a file, and whether two of them differ."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "images" / "screens"
QUALITY = 40
# A pixel differs when a colour does by more than this of 255; a picture, when more than this share of its pixels do.
LEAST_DIFFERENCE = 48
LEAST_SHARE = 0.001


def packed(png: bytes) -> bytes:
    target = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(target, "WEBP", quality=QUALITY, method=6)
    return target.getvalue()


def differ(old: bytes, new: bytes) -> bool:
    before, after = (Image.open(io.BytesIO(data)).convert("RGB") for data in (old, new))
    if before.size != after.size:
        return True
    strongest = ImageChops.difference(before, after).convert("L").histogram()[LEAST_DIFFERENCE:]
    return sum(strongest) > LEAST_SHARE * before.width * before.height


def path_of(language: str, name: str, width: int) -> Path:
    return FOLDER / language / f"{name}-{width}.webp"


def changed(pictures: dict[Path, bytes]) -> list[Path]:
    """Those without a file, and those whose file shows something else."""
    return [path for path, data in pictures.items() if not path.exists() or differ(path.read_bytes(), data)]
