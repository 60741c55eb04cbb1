"""Which organisations and which ties alone hold a network together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Cuts:
    """What one removal does to the pieces of a network.

    ``is_cut_point`` is of shape ``(n,)``; ``bridges`` holds pairs of rows, the lower first;
    ``pairs_left`` counts for each organisation the ordered pairs of others still joined without it;
    ``pairs_joined`` the ordered pairs joined while everyone is there.
    """

    is_cut_point: NDArray[np.bool_]
    bridges: tuple[tuple[int, int], ...]
    pairs_left: NDArray[np.int64]
    pairs_joined: int


def cuts(undirected: sp.csr_array) -> Cuts:
    """Find every cut point and bridge, and what each removal leaves, in one pass.

    .. math:: v \\text{ is a cut point} \\iff \\text{some child } c \\text{ of } v
       \\text{ has } \\mathrm{low}(c) \\ge \\mathrm{order}(v)

    where low is the earliest organisation that c and those below it reach without their tree tie.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.

    Returns
    -------
    Cuts

    Notes
    -----
    The first organisation of a piece is a cut point where it has two children. Sizes below each
    child give the pieces that every removal leaves, without removing anything. Those below an
    organisation follow it in the walk, so that low points are minima over stretches of the walk.

    References
    ----------
    .. [1] Hopcroft, J., & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph
       manipulation. Communications of the ACM 16, 372-378.

    Examples
    --------
    >>> found = cuts(sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]]))
    >>> found.is_cut_point.tolist(), found.bridges, found.pairs_left.tolist()
    ([False, True, False], ((0, 1), (1, 2)), [2, 0, 2])
    """
    n = undirected.shape[0]
    walk = _Walk.through(undirected)
    # The first of each piece has the start of the walk, 0, for its parent.
    first = walk.parent == 0
    parent, child = walk.parent[1:], np.arange(1, n + 1)
    apart = (walk.low[1:] >= parent) & ~first[1:]
    below = walk.size[1:] * apart
    cut_off = np.bincount(parent, weights=below, minlength=n + 1)[1:]
    squares = np.bincount(parent, weights=below * (below - 1), minlength=n + 1)[1:]
    children = np.bincount(parent, minlength=n + 1)[1:]
    is_cut = np.where(first[1:], children > 1, cut_off > 0)
    whole = walk.size[np.maximum.accumulate(np.where(first, np.arange(n + 1), 0))][1:]
    joined = int((whole - 1).sum())
    rest = whole - 1 - cut_off
    left = joined - whole * (whole - 1) + rest * (rest - 1) + squares
    place = np.empty(n, np.int64)
    place[walk.rows] = np.arange(n)
    alone = (walk.low[1:] > parent) & ~first[1:]
    ends = np.stack([walk.rows[parent[alone] - 1], walk.rows[child[alone] - 1]], axis=1)
    return Cuts(
        is_cut_point=is_cut[place],
        bridges=tuple((one, other) for one, other in sorted(np.sort(ends, axis=1).tolist())),
        pairs_left=np.rint(left[place]).astype(np.int64),
        pairs_joined=joined,
    )


@dataclass(frozen=True, eq=False)
class _Walk:
    """A depth-first walk through all pieces, each begun from a start that is none of the rows.

    By place in the walk, the start at 0 and ``rows[0]`` at 1: the place of the parent, how many
    stand below (itself included), and the earliest place that those below reach by one tie.
    """

    rows: Rows
    parent: Rows
    size: Rows
    low: Rows

    @classmethod
    def through(cls, undirected: sp.csr_array) -> _Walk:
        from scipy.sparse.csgraph import connected_components, depth_first_order

        n = undirected.shape[0]
        _, piece = connected_components(undirected, directed=False) if n else (0, np.zeros(0))
        begins = np.unique(piece, return_index=True)[1]
        ties = np.concatenate([undirected.indices, begins])
        starts = np.concatenate([undirected.indptr, [len(ties)]])
        reached = sp.csr_array((np.ones(len(ties)), ties, starts), shape=(n + 1, n + 1))
        order, before = depth_first_order(reached, n)
        place = np.empty(n + 1, np.int64)
        place[order] = np.arange(n + 1)
        parent = np.concatenate([[0], place[before[order[1:]]]])
        size = _subtree_sizes(parent)
        low = _lowest(place, parent, size, undirected, order[1:])
        return cls(order[1:].astype(np.int64), parent, size, low)


def _lowest(place: Rows, parent: Rows, size: Rows, undirected: sp.csr_array, rows: Rows) -> Rows:
    """Return the earliest place that each place and those below it reach, not by the tree tie."""
    own = np.arange(len(parent))
    source = place[np.repeat(np.arange(undirected.shape[0]), np.diff(undirected.indptr))]
    target = place[undirected.indices]
    back = (target < source) & (target != parent[source])
    np.minimum.at(own, source[back], target[back])
    # The lowest of a stretch is that of the two overlapping powers of two that cover it.
    tables = _lowest_of_stretches(own)
    level = np.int64(np.floor(np.log2(size)))
    begin, end = np.arange(len(own)), np.arange(len(own)) + size
    low: Rows = np.minimum(tables[level, begin], tables[level, end - (1 << level)])
    return low


def _subtree_sizes(parent: Rows) -> Rows:
    """Return how many stand below each place, itself included.

    Those below stand right behind: up to the first whose parent stands before the place itself.
    """
    count = len(parent)
    tables = _lowest_of_stretches(parent)
    places = np.arange(count)
    end = places + 1
    for level in range(len(tables) - 1, -1, -1):
        inside = end + (1 << level) <= count
        reached = tables[level, np.where(inside, end, 0)] >= places
        end = np.where(inside & reached, end + (1 << level), end)
    size: Rows = end - places
    return size


def _lowest_of_stretches(values: Rows) -> Rows:
    """Return the lowest of the 1, 2, 4, … values from each place on, shape ``(levels, count)``."""
    count = len(values)
    tables = [values]
    step = 1
    while 2 * step <= count:
        last = tables[-1]
        following = last.copy()
        np.minimum(last[:-step], last[step:], out=following[:-step])
        tables.append(following)
        step *= 2
    return np.stack(tables)
