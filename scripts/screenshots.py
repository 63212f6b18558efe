"""What `make screenshots` runs: pictures of the screens in both languages, on a phone and at a desk.

    screenshots.py [NAME ...] [--axe] [--keep]

Only the named screens, or all. `--axe` asks axe about each, too. `--keep` says what changed and writes nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from screens.camera import Camera
from screens.index import write_index
from screens.pictures import ROOT, changed
from screens.served import served


def main() -> None:
    options = parsed()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(os.environ.get("VAR_DIR", temporary))
        with served(folder) as site, Camera(site, options.names, asks_axe=options.axe) as camera:
            camera.take_all()
    different = changed(camera.pictures)
    for path in different:
        print("changed:", path.relative_to(ROOT))
    if not options.keep:
        for path in different:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(camera.pictures[path])
        write_index()
    print(f"{len(camera.pictures)} pictures, {len(different)} changed, {len(camera.complaints)} complaints")
    sys.exit("\n".join(camera.complaints) or 0)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--axe", action="store_true")
    parser.add_argument("--keep", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
