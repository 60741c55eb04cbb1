"""Whether a network is ordered as a hierarchy: Krackhardt's four degrees, and flow hierarchy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

# Beyond this comparing every pair takes too much memory.
LEAST_UPPER_BOUND_UP_TO = 2000


@dataclass(frozen=True)
class Hierarchy:
    """Krackhardt's four degrees, each 1 for a tree that runs down from one root.

    ``efficiency`` counts directed ties against (k - 1)² a piece of k, as sna does;
    ``underlying_efficiency`` tied pairs against (k - 1)(k - 2)/2. ``least_upper_bound`` needs ties
    that run from above to below. ``None`` where there is nothing to compare.
    """

    connectedness: float | None
    hierarchy: float | None
    efficiency: float | None
    underlying_efficiency: float | None
    least_upper_bound: float | None


def krackhardt(adjacency: sp.csr_array, reachable: int | None = None) -> Hierarchy:
    """Return how much a network looks like a chart of command.

    .. math::

        \\frac{\\sum_c k_c(k_c-1)}{n(n-1)}, \\quad 1 - \\frac{V}{\\max V}

    connectedness; and for each other degree V violations: pairs that reach each other both ways
    (against pairs where one reaches the other), ties beyond the fewest that join a piece, and pairs
    without a least upper bound (against (k - 1)(k - 2)/2 a piece of k).

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties; from above to below.
    reachable : int, optional
        How many ordered pairs are joined by a directed path, when it is known already.

    Returns
    -------
    Hierarchy
        Numbers from 0 to 1.

    Notes
    -----
    An upper bound of two organisations reaches both, itself included. A pair satisfies where one
    upper bound reaches all others: what sna computes (its help describes the reverse, which gives
    other numbers where ties run from below to above). Turn such ties round. Exact up to 2,000
    organisations; beyond that ``least_upper_bound`` is ``None``. Hierarchy is 0 wherever everybody
    can reach everybody. UCINET's "connectedness" is another thing: directed reach.

    References
    ----------
    .. [1] Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In Carley
       & Prietula (eds), Computational Organization Theory, 89-111. Erlbaum.
    .. [2] Everett, M. G., & Krackhardt, D. (2012). A second look at Krackhardt's graph theoretical
       dimensions of informal organizations. Social Networks 34, 159-163.

    Examples
    --------
    >>> tree = krackhardt(sp.csr_array([[0, 1, 1], [0, 0, 0], [0, 0, 0]]))
    >>> tree.connectedness, tree.hierarchy, tree.efficiency, tree.least_upper_bound
    (1.0, 1.0, 1.0, 1.0)
    """
    from scipy.sparse.csgraph import connected_components

    n = adjacency.shape[0]
    if n == 0:
        return Hierarchy(None, None, None, None, None)
    _, piece = connected_components(adjacency, directed=True, connection="weak")
    _, strong = connected_components(adjacency, directed=True, connection="strong")
    pieces = np.bincount(piece)
    fewest = int((pieces - 1).sum())
    pairs = sp.csr_array(adjacency + adjacency.T).nnz / 2
    mutual = int(_falling(np.bincount(strong)).sum()) // 2
    if reachable is None:
        from arena.graph.distances import distance_counts

        reachable = int(distance_counts(adjacency).sum())
    most = ((pieces - 1) * (pieces - 2) // 2).sum()
    return Hierarchy(
        connectedness=_share(_falling(pieces).sum(), n * (n - 1)),
        hierarchy=_without(mutual, reachable - mutual),
        efficiency=_without(adjacency.nnz - fewest, ((pieces - 1) ** 2).sum()),
        underlying_efficiency=_without(pairs - fewest, most),
        least_upper_bound=None
        if n > LEAST_UPPER_BOUND_UP_TO
        else _without(_unbounded(adjacency, strong, piece), most),
    )


def flow_hierarchy(adjacency: sp.csr_array) -> float | None:
    """Return the share of the ties that lie on no cycle.

    .. math:: \\frac{|\\{(i, j) : \\text{no path leads back from } j \\text{ to } i\\}|}{m}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` without ties.

    Notes
    -----
    One tie back can take it from 1 to 0: read it beside the trophic incoherence.

    References
    ----------
    .. [1] Luo, J., & Magee, C. L. (2011). Detecting evolving patterns of self-organizing networks
       by flow hierarchy measurement. Complexity 16, 53-61.

    Examples
    --------
    >>> flow_hierarchy(sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 0, 0]]))
    0.3333333333333333
    """
    if adjacency.nnz == 0:
        return None
    from scipy.sparse.csgraph import connected_components

    _, strong = connected_components(adjacency, directed=True, connection="strong")
    source = np.repeat(strong, np.diff(adjacency.indptr))
    return float(np.count_nonzero(source != strong[adjacency.indices]) / adjacency.nnz)


def _unbounded(
    adjacency: sp.csr_array, strong: NDArray[np.int32], piece: NDArray[np.int32]
) -> float:
    """Return how many pairs of one piece lack a least upper bound.

    Who reaches each other forms one class. What reaches every other upper bound is itself reached
    by nobody outside its class, so a pair has one where exactly one such first class is above both.
    """
    count = int(strong.max()) + 1
    above = _first_above(adjacency, strong, count)
    bounded = above.T @ above == 1.0
    sizes = np.bincount(strong, minlength=count).astype(np.float64)
    of_piece = np.zeros(count, np.int64)
    of_piece[strong] = piece
    missing = ~bounded & (of_piece[:, None] == of_piece[None, :])
    within = (np.diag(missing) * sizes).sum()
    return float(sizes @ missing @ sizes - within) / 2


def _first_above(
    adjacency: sp.csr_array, strong: NDArray[np.int32], count: int
) -> NDArray[np.float32]:
    """Return which class that nobody else reaches (row) reaches which class, as 0 and 1."""
    source = np.repeat(strong, np.diff(adjacency.indptr))
    target = strong[adjacency.indices]
    across = source != target
    ties = np.ones(int(across.sum()), np.float32)
    steps = sp.csr_array((ties, (source[across], target[across])), shape=(count, count))
    first = np.flatnonzero(np.bincount(target[across], minlength=count) == 0)
    reach = np.zeros((len(first), count), np.float32)
    reach[np.arange(len(first)), first] = 1.0
    while True:
        further = np.maximum(reach, (reach @ steps > 0).astype(np.float32))
        if (further == reach).all():
            return reach
        reach = further


def _falling(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    return sizes * (sizes - 1)


def _share(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None


def _without(violations: float, most: float) -> float | None:
    return float(1 - violations / most) if most else None
