"""Which few organisations together hold a network, or reach it: key players."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.distances import distance_counts

Values = NDArray[np.float64]
Sets = NDArray[np.int64]
Score = Callable[[Sets], Values]

# Up to this many organisations every set is tried; their sources fit in one machine word.
EXHAUSTIVE_UP_TO = 60

_EQUAL = 1e-9
_CHUNK = 4096
# Beyond the exhaustive size, how many of the best tied are considered.
_CANDIDATES = 100
_SWAPS = 10


@dataclass(frozen=True)
class KeyPlayers:
    """The best sets of a size: rows, ascending, in order of the rows.

    ``exhaustive`` tells whether every set was tried; if not, ``sets`` holds the one that greedy
    choice and swaps reached, and a better one may exist. ``value`` is ``None`` where no set can
    be judged.
    """

    value: float | None
    sets: tuple[tuple[int, ...], ...]
    exhaustive: bool


def breakers(undirected: sp.csr_array, size: int, distance_weighted: bool = True) -> KeyPlayers:
    """Find the sets whose absence leaves a network most broken up (KPP-Neg).

    .. math:: F = 1 - \\frac{\\sum_c s_c (s_c - 1)}{m (m - 1)}, \\quad
       DF = 1 - \\frac{\\sum_{i \\ne j} 1 / d(i, j)}{m (m - 1)}

    over the m organisations that are left, in pieces of size s.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    size : int
        How many organisations a set holds: 1, 2 or 3.
    distance_weighted : bool
        DF, which also sees detours; else F, which sees pieces only.

    Returns
    -------
    KeyPlayers
        ``value`` from 0 to 1.

    Notes
    -----
    Sets, not the first few of a ranking: two that do the same work are not both needed. Counted on
    those who are left; some programs keep the removed as isolates and give other numbers. Up to 60
    organisations every set is tried; beyond that greedy choice and swaps among the 100 with most
    ties.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network.
       Computational and Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    >>> path = sp.csr_array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> breakers(path, 1, distance_weighted=False).sets
    ((1,), (2,))
    """
    n = undirected.shape[0]
    if n - size < 2:
        return KeyPlayers(None, (), True)
    if n <= EXHAUSTIVE_UP_TO:
        return _try_all(n, size, lambda sets: _broken(undirected, sets, distance_weighted))
    return _climb(undirected, size, lambda sets: _broken_large(undirected, sets, distance_weighted))


def reachers(matrix: sp.csr_array, size: int, steps: int | None = None) -> KeyPlayers:
    """Find the sets that reach most others, or reach them in fewest steps (KPP-Pos).

    .. math:: |\\{j \\notin K : d(K, j) \\le m\\}|, \\quad \\sum_{j \\notin K} 1 / d(K, j)

    with :math:`d(K, j)` the distance from the nearest member of the set.

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        U; or A, along outgoing ties.
    size : int
        How many organisations a set holds: 1, 2 or 3.
    steps : int, optional
        m: count the others within so many steps. Without it, sum one over the distance.

    Returns
    -------
    KeyPlayers
        ``value`` from 0 to n - size.

    Notes
    -----
    Others only: Borgatti counts the members of the set too. Up to 60 organisations every set is
    tried; beyond that greedy choice and swaps among the 100 with most ties.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network.
       Computational and Mathematical Organization Theory 12, 21-34.

    Examples
    --------
    >>> path = sp.csr_array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> found = reachers(path, 1, steps=1)
    >>> found.value, found.sets
    (2.0, ((1,), (2,)))
    """
    n = matrix.shape[0]
    if n <= size:
        return KeyPlayers(None, (), True)
    near = _nearness(matrix, steps)

    def reached(sets: Sets) -> Values:
        best = near[sets].max(axis=1)
        np.put_along_axis(best, sets, 0.0, axis=1)
        total: Values = best.sum(axis=1)
        return total

    if n <= EXHAUSTIVE_UP_TO:
        return _try_all(n, size, reached)
    return _climb(matrix, size, reached)


def _nearness(matrix: sp.csr_array, steps: int | None) -> Values:
    """Return what reaching each column from each row is worth, shape ``(n, n)``."""
    from scipy.sparse.csgraph import shortest_path

    distance = shortest_path(matrix.astype(np.float64), unweighted=True)
    np.fill_diagonal(distance, np.inf)
    near: Values = 1.0 / distance if steps is None else (distance <= steps).astype(np.float64)
    return near


def _try_all(n: int, size: int, score: Score) -> KeyPlayers:
    sets = np.array(list(combinations(range(n), size)), np.int64)
    values = np.concatenate(
        [score(sets[first : first + _CHUNK]) for first in range(0, len(sets), _CHUNK)]
    )
    best = float(values.max())
    equal = sets[values >= best - _EQUAL]
    return KeyPlayers(best, tuple(tuple(row) for row in equal.tolist()), True)


def _climb(matrix: sp.csr_array, size: int, score: Score) -> KeyPlayers:
    """Add the best one at a time, then swap one for another as long as that helps."""
    ties = np.asarray(matrix.sum(axis=1) + matrix.sum(axis=0))
    candidates = np.sort(np.argsort(-ties, kind="stable")[:_CANDIDATES])
    chosen: list[int] = []
    for _ in range(size):
        chosen = _best_addition(chosen, candidates, score)[1]
    value = float(score(np.array([chosen]))[0])
    for _ in range(_SWAPS):
        swaps = [
            _best_addition([row for row in chosen if row != leaving], candidates, score)
            for leaving in chosen
        ]
        higher, swapped = max(swaps, key=lambda swap: swap[0])
        if higher <= value + _EQUAL:
            break
        value, chosen = higher, swapped
    return KeyPlayers(value, (tuple(sorted(chosen)),), False)


def _best_addition(chosen: list[int], candidates: Sets, score: Score) -> tuple[float, list[int]]:
    others = [row for row in candidates.tolist() if row not in chosen]
    values = score(np.array([[*chosen, row] for row in others], np.int64))
    best = int(values.argmax())
    return float(values[best]), [*chosen, others[best]]


def _broken(undirected: sp.csr_array, sets: Sets, distance_weighted: bool) -> Values:
    """Return F or DF of what remains without each set, of up to 64 organisations.

    Each organisation is a bit of one word; all sets are searched side by side.
    """
    n = undirected.shape[0]
    left = n - sets.shape[1]
    bits = np.uint64(1) << np.arange(n, dtype=np.uint64)
    kept = ~np.bitwise_or.reduce(bits[sets], axis=1)
    seen = bits[:, None] & kept[None, :]
    there = seen != 0
    tied = np.flatnonzero(np.diff(undirected.indptr))
    frontier = seen
    worth = np.zeros(len(sets))
    distance = 0
    while len(tied):
        distance += 1
        reached = np.zeros_like(seen)
        reached[tied] = np.bitwise_or.reduceat(
            frontier[undirected.indices], undirected.indptr[tied], axis=0
        )
        frontier = np.where(there, reached & ~seen, np.uint64(0))
        count = np.bitwise_count(frontier).sum(axis=0, dtype=np.int64)
        if not count.any():
            break
        seen = seen | frontier
        worth += count / distance if distance_weighted else count
    broken: Values = 1 - worth / (left * (left - 1))
    return broken


def _broken_large(undirected: sp.csr_array, sets: Sets, distance_weighted: bool) -> Values:
    """Return F or DF of what remains without each set, one set at a time."""
    from scipy.sparse.csgraph import connected_components

    n = undirected.shape[0]
    left = n - sets.shape[1]
    values = np.empty(len(sets))
    for place, members in enumerate(sets):
        kept = np.ones(n, np.bool_)
        kept[members] = False
        rest = sp.csr_array(undirected[kept][:, kept])
        if distance_weighted:
            counts = distance_counts(rest)
            worth = ((1.0 / np.arange(1, len(counts) + 1)) @ counts).sum()
        else:
            sizes = np.bincount(connected_components(rest, directed=False)[1])
            worth = (sizes * (sizes - 1)).sum()
        values[place] = 1 - worth / (left * (left - 1))
    return values
