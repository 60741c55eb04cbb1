"""The arena map of a snapshot as the reader chose to see it, arranged once for equal contents."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np
from django.core.cache import cache
from numpy.typing import NDArray

from arena.graph import layout
from arena.graph.aggregate import by_sector
from arena.graph.measures import MEASURES
from arena.graph.snapshot import Snapshot
from arena.queries import positions

# Beyond this a map of every organisation is a hairball: sectors come first.
LARGEST_READABLE = 150
# What the panel beside the map tells of an organisation: the first of the registry.
PANEL = tuple(MEASURES)[:6]


@dataclass(frozen=True)
class Choice:
    """Which ties to show, what the area of a node means, and whether sectors are one node each."""

    ties: str = "all"
    resource: str = ""
    size: str = "in_degree"
    grouped: bool = False


@dataclass(frozen=True)
class ArenaMap:
    """Everything a picture of the arena needs; places and routes are those of ``drawn``.

    ``drawn`` holds all ties and ``values`` measures them, so that a filter hides ties, moves nobody
    and changes no number; ``shown`` holds only the chosen ones. ``counts`` is how many
    organisations a node stands for.
    """

    drawn: Snapshot
    shown: Snapshot
    values: Mapping[str, positions.Values]
    layout: layout.Layout
    counts: tuple[int, ...]


def arena_map(
    snapshot: Snapshot, choice: Choice, titles: Mapping[str, str], unnamed: str
) -> ArenaMap:
    """Return the map of a snapshot.

    ``titles`` are the names of the three zones, ``unnamed`` what to call the circle of the
    organisations whose sector nobody named.
    """
    drawn, counts = snapshot, (1,) * len(snapshot)
    if choice.grouped:
        collapsed = by_sector(snapshot)
        counts = collapsed.sizes
        named = tuple(
            node._replace(name=f"{node.name or unnamed} ({count})")
            for node, count in zip(collapsed.snapshot.nodes, counts, strict=True)
        )
        drawn = Snapshot(named, collapsed.snapshot.ties)
    shown = _chosen(drawn, choice)
    values = positions.values_of(drawn, (*PANEL, choice.size, "closeness"))
    size = np.array(counts, np.float64) if choice.grouped else values[choice.size]
    return ArenaMap(drawn, shown, values, _arranged(drawn, values, size, titles), counts)


def _chosen(snapshot: Snapshot, choice: Choice) -> Snapshot:
    chosen = snapshot.only(choice.ties)
    if not choice.resource:
        return chosen
    kept = tuple(tie for tie in chosen.ties if tie.resource == choice.resource)
    return Snapshot(chosen.nodes, kept)


def _arranged(
    drawn: Snapshot,
    values: Mapping[str, positions.Values],
    size: NDArray[np.float64],
    titles: Mapping[str, str],
) -> layout.Layout:
    contents = (drawn.fingerprint, size.tobytes().hex(), tuple(sorted(titles.items())))
    key = f"layout:{hashlib.sha256(repr(contents).encode()).hexdigest()}"
    found = cache.get(key)
    if found is None:
        centrality = values["closeness"]
        found = layout.arrange(drawn, centrality=centrality, size=size, titles=titles)
        cache.set(key, found)
    return cast(layout.Layout, found)
