"""The position sheet of a snapshot, computed once for equal contents."""

from __future__ import annotations

from typing import cast

from django.core.cache import cache

from arena.graph import positions
from arena.graph.snapshot import Snapshot


def sheet_of(snapshot: Snapshot) -> positions.Sheet:
    """Return the position sheet, from the cache when these contents were seen before."""
    key = f"sheet:{snapshot.fingerprint}"
    found = cache.get(key)
    if found is None:
        found = positions.sheet(snapshot)
        cache.set(key, found)
    return cast(positions.Sheet, found)
