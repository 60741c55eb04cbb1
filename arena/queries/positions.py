"""The position sheet of a snapshot and how sure its ranks are, computed once for equal contents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np
from django.core.cache import cache
from numpy.typing import NDArray

from arena.graph import positions, uncertainty
from arena.graph.basis import Basis
from arena.graph.measures import MEASURES
from arena.graph.positions import Sheet
from arena.graph.significance import Null, Significance, core_significance
from arena.graph.snapshot import Snapshot
from arena.graph.structure import STRUCTURE
from arena.graph.uncertainty import RankInterval
from arena.queries.computations import Report, Underway, kept, result_of

# The sheet of more organisations can take seconds: it is computed beside the request.
LARGEST_AT_ONCE = 300
# More would take minutes, for a table that nobody reads to the end.
LARGEST_WITH_INTERVALS = 500
DRAWS = 500
RANDOM_NETWORKS = 499


Values = NDArray[np.float64]


@dataclass(frozen=True)
class Certainty:
    """Rank intervals by measure, and the core beside the cores of random networks."""

    intervals: Mapping[str, tuple[RankInterval, ...]]
    same_ties: Significance
    same_degrees: Significance


def values_of(snapshot: Snapshot, measures: Iterable[str]) -> Mapping[str, Values]:
    """Return some measures without the rest of the sheet, in the order of the registry."""
    wanted = tuple(key for key in MEASURES if key in set(measures))
    key = _key("values:" + ",".join(wanted), snapshot)
    found = cache.get(key)
    if found is None:
        basis = Basis(snapshot)
        found = {one: MEASURES[one].compute(basis) for one in wanted}
        cache.set(key, found)
    return cast(Mapping[str, Values], found)


def sheet_of(snapshot: Snapshot) -> Sheet:
    """Return the position sheet, computed only when these contents were never seen before."""
    key = _key("sheet", snapshot)
    found = cache.get(key)
    if found is None:
        found = kept(key) or positions.sheet(snapshot)
        cache.set(key, found)
    return cast(Sheet, found)


def sheet_when_ready(snapshot: Snapshot) -> Sheet | Underway:
    """Return the position sheet; of a large network, how far it is."""
    if len(snapshot) <= LARGEST_AT_ONCE:
        return sheet_of(snapshot)

    def compute(report: Report) -> Sheet:
        return positions.sheet(snapshot, progress=lambda _measure, share: report(share))

    return result_of(_key("sheet", snapshot), compute)


def certainty_of(snapshot: Snapshot) -> Certainty | Underway | None:
    """Return how sure the ranks and the core are, or how far that is; None for a large network."""
    if len(snapshot) > LARGEST_WITH_INTERVALS:
        return None
    return result_of(_key("certainty", snapshot), lambda report: _certainty(snapshot, report))


def _key(what: str, snapshot: Snapshot) -> str:
    """Return the key of a result: another registry or other contents are another result."""
    registry = ",".join((*MEASURES, *STRUCTURE))
    named = hashlib.sha256(f"{what}:{registry}".encode()).hexdigest()[:16]
    return f"{named}:{snapshot.fingerprint}"


def _certainty(snapshot: Snapshot, report: Report) -> Certainty:
    def part(start: float, end: float) -> uncertainty.Progress:
        return lambda done, of: report(start + (end - start) * done / max(of, 1))

    adjacency = snapshot.adjacency
    return Certainty(
        intervals=uncertainty.rank_intervals(snapshot, draws=DRAWS, progress=part(0, 0.6)),
        same_ties=core_significance(
            adjacency, Null.SAME_TIES, draws=RANDOM_NETWORKS, progress=part(0.6, 0.8)
        ),
        same_degrees=core_significance(
            adjacency, Null.SAME_DEGREES, draws=RANDOM_NETWORKS, progress=part(0.8, 1)
        ),
    )
