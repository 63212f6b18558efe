"""`python -m manassat.core.pdf`: a JSON document on stdin, its PDF on stdout."""

from __future__ import annotations

import json
import sys
from base64 import b64decode

from . import limits
from .typesetting import typeset


def main() -> None:
    limits.limit_this_process()
    asked = json.load(sys.stdin)
    pictures = {address: b64decode(contents) for address, contents in asked["pictures"].items()}
    sys.stdout.buffer.write(typeset(asked["html"], asked["base_url"], pictures))


if __name__ == "__main__":
    main()
