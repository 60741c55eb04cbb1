"""How many organisations can be left out before a ranking becomes another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from arena.graph import perturbation
from arena.graph.basis import Basis
from arena.graph.correlation import pearson
from arena.graph.measures import MEASURES, Measure
from arena.graph.snapshot import Snapshot

Progress = Callable[[int, int], None]

# Epskamp's bounds: what is still alike, in how many of the draws, and below which share of
# organisations that can be dropped no ranks should be shown.
ALIKE = 0.7
OFTEN = 0.95
LEAST_STABLE = 0.25

_SHARES = tuple(step / 20 for step in range(1, 16))
# A correlation of fewer says nothing.
_FEWEST = 3


def case_dropping_stability(
    snapshot: Snapshot,
    measures: Iterable[str],
    seed: int = 0,
    draws: int = 100,
    progress: Progress | None = None,
) -> Mapping[str, float | None]:
    """Return the largest share of the organisations that can be dropped without much change.

    .. math:: \\max\\{s : P(\\mathrm{cor}(x(A)_{-S}, x(A_{-S})) \\ge 0.7) \\ge 0.95,\\ |S| = sn\\}

    Parameters
    ----------
    snapshot : Snapshot
    measures : iterable of str
        Ids of registered measures.
    seed : int
        Seed of the draws.
    draws : int
        Draws for each share, in steps of one in twenty up to three quarters.
    progress : callable, optional
        Called with the shares done and all shares.

    Returns
    -------
    mapping of str to float or None
        From 0 to 0.75; ``None`` with fewer than 4 organisations or values that are all alike.
        Below 0.25 ranks should not be shown, above 0.5 they are firm.

    Notes
    -----
    Pearson's correlation, as in bootnet. A draw in which it is undefined counts as a change. A
    share counts only when all smaller ones do.

    References
    ----------
    .. [1] Epskamp, S., Borsboom, D., & Fried, E. I. (2018). Estimating psychological networks and
       their accuracy. Behavior Research Methods 50, 195-212.

    Examples
    --------
    >>> from arena.graph.snapshot import Node, Tie
    >>> star = Snapshot.of([Node(i, f"P{i}") for i in range(9)], [Tie(i, 0) for i in range(1, 9)])
    >>> case_dropping_stability(star, ["in_degree"])["in_degree"]
    0.0
    """
    n = len(snapshot)
    chosen = {key: MEASURES[key] for key in measures}
    full = _computed(snapshot, chosen)
    going = {key for key in chosen if n > _FEWEST and pearson(full[key], full[key]) is not None}
    stable: dict[str, float | None] = {key: 0.0 if key in going else None for key in chosen}
    rng = np.random.default_rng(seed)
    for done, share in enumerate(_SHARES, 1):
        alike = dict.fromkeys(going, 0)
        dropped = max(1, round(share * n))
        for _ in range(draws if going and n - dropped >= _FEWEST else 0):
            rows = np.sort(rng.choice(n, n - dropped, replace=False))
            left = perturbation.only_organisations(snapshot, rows)
            found = _computed(left, {key: chosen[key] for key in sorted(going)})
            for key, values in found.items():
                alike[key] += (pearson(full[key][rows], values) or 0.0) >= ALIKE
        going = {key for key in going if alike[key] >= OFTEN * draws}
        stable |= dict.fromkeys(going, share)
        if progress is not None:
            progress(done, len(_SHARES))
    return stable


def _computed(
    snapshot: Snapshot, measures: Mapping[str, Measure]
) -> dict[str, NDArray[np.float64]]:
    basis = Basis(snapshot)
    return {key: measure.compute(basis) for key, measure in measures.items()}
