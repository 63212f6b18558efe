"""Pictures in a file, and whether two of them differ."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "images" / "screens"
QUALITY = 35
# Of the real size, by the width of the window: still legible, at half of the bytes.
SCALES = {1280: 0.625, 360: 2 / 3}
# A pixel differs when a colour does by more than this of 255; a picture, when more than this share of its pixels do.
LEAST_DIFFERENCE = 48
LEAST_SHARE = 0.001


def packed(png: bytes, width: int) -> bytes:
    target, picture = io.BytesIO(), Image.open(io.BytesIO(png)).convert("RGB")
    size = (round(picture.width * SCALES[width]), round(picture.height * SCALES[width]))
    picture.resize(size, Image.Resampling.LANCZOS).save(target, "WEBP", quality=QUALITY, method=6)
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
