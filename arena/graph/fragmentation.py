"""How far a network falls apart when one organisation is gone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.distances import distance_counts

Values = NDArray[np.float64]
Rows = NDArray[np.int64]

# Up to this many organisations every removal is computed.
EXACT_UP_TO = 500

# Beyond it as many as this many cells of distances allow, and never fewer than ten.
_CELLS = 120_000_000
_FEWEST = 10
# Who stands between more pairs than this is left out of the network and the rest searched anew.
_MANY = 1500
# How many times as many pairs have a shortest path through it, beside others, before counting.
_SHARED = 16
# Longer than any distance, and small enough to add in 16 bits.
_FAR = 8000


def fragmentation(counts: NDArray[np.int64]) -> float | None:
    """Return how far the organisations of a network stand apart: 0 all tied, 1 nobody.

    .. math:: DF = 1 - \\frac{1}{n(n-1)} \\sum_{i \\ne j} \\frac{1}{d(i, j)}

    Parameters
    ----------
    counts : ndarray of int, shape (longest, n)
        Distances on U as :func:`arena.graph.distances.distance_counts` gives them.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` with fewer than two organisations.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network.
       Computational and Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    >>> round(fragmentation(np.array([[1, 2, 1], [1, 0, 1]])), 4)
    0.1667
    """
    n = counts.shape[1]
    return None if n < 2 else float(1 - _nearness(counts).sum() / (n * (n - 1)))


@dataclass(frozen=True, eq=False)
class Removals:
    """For each organisation the fragmentation of what remains without it.

    ``values`` of shape ``(n,)``, NaN where not computed; ``exact`` tells whether all were.
    """

    values: Values
    exact: bool


def fragmentation_without(
    undirected: sp.csr_array,
    counts: NDArray[np.int64] | None = None,
    first: Rows | None = None,
) -> Removals:
    """Return the distance-weighted fragmentation of what remains without each organisation.

    .. math:: DF_k = 1 - \\frac{1}{(n-1)(n-2)} \\sum_{i \\ne j;\\ i, j \\ne k}
       \\frac{1}{d_{G - k}(i, j)}

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    counts : ndarray of int, shape (longest, n), optional
        Distances on U, when they are known already.
    first : ndarray of int, optional
        Beyond 500 organisations: which rows to try, the most promising first (cut points and the
        most between).

    Returns
    -------
    Removals
        Values from 0 to 1; NaN for everyone with two organisations or fewer.

    Notes
    -----
    Exact for everyone up to 500 organisations. Beyond that exact for the rows in ``first``, as many
    as time allows: 30 of 2,000, 10 of 10,000; the others are NaN, and ``exact`` is false. Without k
    only those pairs grow apart whose every shortest path passes k: these are found by counting
    paths, and their new distance follows from that of their neighbours. Where that is most pairs,
    the rest is searched anew.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network.
       Computational and Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    Without the middle of the path 0 - 1 - 2 nothing is left tied.

    >>> path = sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> fragmentation_without(path).values.tolist()
    [0.0, 1.0, 0.0]
    """
    n = undirected.shape[0]
    if n < 3:
        return Removals(np.full(n, np.nan), True)
    if counts is None:
        counts = distance_counts(undirected)
    pairs = (n - 1) * (n - 2)
    if n <= EXACT_UP_TO:
        return Removals(1 - _left(undirected, counts) / pairs, True)
    values = np.full(n, np.nan)
    # A search takes as long as there are steps in it; eight are usual.
    cells = n**2 * max(1, len(counts) // 8)
    rows = (np.arange(n) if first is None else first)[: max(_FEWEST, _CELLS // cells)]
    values[rows] = 1 - _one_by_one(undirected, rows) / pairs
    return Removals(values, False)


def _nearness(counts: NDArray[np.int64]) -> Values:
    """Return for each row the sum of one over its distances."""
    nearness: Values = (1.0 / np.arange(1, len(counts) + 1)) @ counts
    return nearness


def _one_by_one(undirected: sp.csr_array, rows: Rows) -> Values:
    """Return how near the others are to one another without each of these rows, searching anew."""
    n = undirected.shape[0]
    near = np.zeros(len(rows))
    source = np.repeat(np.arange(n), np.diff(undirected.indptr))
    for place, row in enumerate(rows.tolist()):
        kept = (source != row) & (undirected.indices != row)
        starts = np.concatenate([[0], np.cumsum(np.bincount(source[kept], minlength=n))])
        target = undirected.indices[kept]
        rest = sp.csr_array((np.ones(len(target), np.int64), target, starts), shape=(n, n))
        near[place] = _nearness(distance_counts(rest)).sum()
    return near


def _left(undirected: sp.csr_array, counts: NDArray[np.int64]) -> Values:
    """Return how near the others are to one another without each row."""
    longest, n = counts.shape
    steps, paths = _paths(undirected, longest)
    removed, one, other, crowded = _separated(steps, paths)
    nearness = _nearness(counts)
    left: Values = nearness.sum() - 2 * nearness
    if len(removed):
        before = steps[one, other].astype(np.float64)
        after = _detours(undirected, steps, paths, removed, one, other).astype(np.float64)
        loss = 1.0 / before - np.where(after < _FAR, 1.0 / after, 0.0)
        left -= np.asarray(np.bincount(removed, weights=2 * loss, minlength=n), np.float64)
    left[crowded] = _one_by_one(undirected, crowded)
    return left


def _paths(undirected: sp.csr_array, longest: int) -> tuple[NDArray[np.int16], Values]:
    """Return the distance and the number of shortest paths between all rows."""
    n = undirected.shape[0]
    ties = undirected.astype(np.float64)
    steps = np.full((n, n), _FAR, np.int16)
    np.fill_diagonal(steps, 0)
    paths = np.eye(n)
    frontier = ties.toarray()
    for distance in range(1, longest + 1):
        frontier[steps < _FAR] = 0.0
        steps[frontier > 0.0] = distance
        paths += frontier
        if distance < longest:
            frontier = ties @ frontier
    return steps, paths


def _separated(steps: NDArray[np.int16], paths: Values) -> tuple[Rows, Rows, Rows, Rows]:
    """Return all k, i, j (i before j) where every shortest path from i to j passes k.

    The last are the k that stand between very many pairs, whose pairs are left out.
    """
    n = len(steps)
    # Each pair once: no sum of distances is below 0.
    once = np.where(np.tri(n, dtype=np.bool_), np.int16(-1), steps)
    sums, passing = np.empty_like(steps), np.empty((n, n), np.bool_)
    found, crowded = [np.zeros(0, np.int64)], []
    counts = np.zeros(n, np.int64)
    for removed in range(n):
        way = steps[removed].copy()
        way[removed] = _FAR
        np.add(way[:, None], way[None, :], out=sums)
        np.equal(sums, once, out=passing)
        pairs = np.flatnonzero(passing)
        if len(pairs) <= _SHARED * _MANY:
            # Counts of paths may be too large to be exact: a pair too many does no harm.
            through = paths[removed, pairs // n] * paths[removed, pairs % n]
            pairs = pairs[through >= paths.ravel()[pairs] * (1 - 1e-9)]
        if len(pairs) > _MANY:
            crowded.append(removed)
        else:
            counts[removed] = len(pairs)
            found.append(pairs)
    one, other = np.divmod(np.concatenate(found), n)
    return np.repeat(np.arange(n), counts), one, other, np.array(crowded, np.int64)


def _detours(
    undirected: sp.csr_array,
    steps: NDArray[np.int16],
    paths: Values,
    removed: Rows,
    one: Rows,
    other: Rows,
) -> NDArray[np.int64]:
    """Return the distance from ``one`` to ``other`` without ``removed``.

    One more than that of the nearest neighbour of ``one``, whose distance is the old one, or stands
    in the same list.
    """
    n = len(steps)
    keys = (removed * n + one) * n + other
    degrees = np.diff(undirected.indptr).astype(np.int64)
    fewer = degrees[one] <= degrees[other]
    near, far = np.where(fewer, one, other), np.where(fewer, other, one)
    which = np.repeat(np.arange(len(near)), degrees[near])
    starts = np.cumsum(degrees[near]) - degrees[near]
    offset = np.arange(len(which)) - starts[which]
    neighbour = undirected.indices[undirected.indptr[near][which] + offset].astype(np.int64)
    gone, goal = removed[which], far[which]
    way = steps[neighbour, goal]
    way[neighbour == gone] = _FAR
    also = np.flatnonzero((steps[neighbour, gone] + steps[gone, goal] == way) & (way < _FAR))
    through = paths[neighbour[also], gone[also]] * paths[gone[also], goal[also]]
    also = also[through >= paths[neighbour[also], goal[also]] * (1 - 1e-9)]
    way[also] = _FAR
    length = np.minimum.reduceat(way, starts).astype(np.int64) + 1
    low, high = np.minimum(neighbour, goal)[also], np.maximum(neighbour, goal)[also]
    pointer, waiting = np.searchsorted(keys, (gone[also] * n + low) * n + high), which[also]
    while True:
        shorter = length.copy()
        np.minimum.at(shorter, waiting, length[pointer] + 1)
        if (shorter == length).all():
            return length
        length = shorter
