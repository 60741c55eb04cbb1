"""The graph package works where Django and the database driver are not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = '''
import importlib, pkgutil, sys

class Absent:
    """Refuse what a bare environment does not have."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"django", "psycopg", "netwerken"}:
            raise ModuleNotFoundError(f"{name} is not here")
        return None

sys.meta_path.insert(0, Absent())
import arena.graph
for module in pkgutil.walk_packages(arena.graph.__path__, "arena.graph."):
    importlib.import_module(module.name)
from arena.graph.positions import sheet
from arena.graph.snapshot import Node, Snapshot, Tie

found = sheet(Snapshot.of([Node(i, str(i)) for i in range(4)], [Tie(0, 1), Tie(1, 2), Tie(3, 1)]))
assert found.rows()[1]["is_cut_point"] is True
assert "django" not in sys.modules
print("bare")
'''


def test_sheet_without_django() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == "bare\n", done.stderr
