"""Print the development tools that pyproject.toml names, one a line: pip before 25.1 does not know --group."""

import tomllib
from pathlib import Path

pyproject = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text())
print("\n".join(pyproject["dependency-groups"]["dev"]))
