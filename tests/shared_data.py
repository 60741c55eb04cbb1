"""Where tests find the data that lie beside the repository and may not be committed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "shared"


def shared(path: str) -> Path:
    """Return a file or folder of ``../shared``; without it skip the test, or fail it in CI."""
    found = ROOT / path
    if found.exists():
        return found
    missing = f"../shared/{path} is not here: nothing to compare with"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)
