"""Print the named [dependency-groups] of pyproject.toml, one tool a line: pip before 25.1 does not know --group."""

import sys
import tomllib
from pathlib import Path

pyproject = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text())
for group in sys.argv[1:]:
    print("\n".join(pyproject["dependency-groups"][group]))
