"""How much could be passed on only with an organisation in between: flow betweenness."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

# Every pair of others is tried with and without each organisation.
EXACT_UP_TO = 60


def flow_betweenness(adjacency: sp.csr_array, mutual: bool = False) -> NDArray[np.float64]:
    """Return how much of the flow between all others would be lost without each organisation.

    .. math:: \\sum_{s, t \\ne v} \\big( f_G(s, t) - f_{G - v}(s, t) \\big)

    where f is the most that can flow from s to t when each tie carries 1.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A or U: binary, no self-ties.
    mutual : bool
        Whether the ties are undirected; pairs then count once.

    Returns
    -------
    ndarray, shape (n,)
        Counts from 0; NaN for everyone beyond 60 organisations: every pair is tried with and
        without every organisation, which then takes too long.

    Notes
    -----
    Only organisations that carry part of one largest flow can be missed, so only those are left
    out in turn. As ``flowbet(cmode="rawflow")`` of sna.

    References
    ----------
    .. [1] Freeman, L. C., Borgatti, S. P., & White, D. R. (1991). Centrality in valued graphs: a
       measure of betweenness based on network flow. Social Networks 13, 141-154.

    Examples
    --------
    Two ways from 0 to 3, each by way of one other.

    >>> ways = sp.csr_array([[0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0]])
    >>> flow_betweenness(ways).tolist()
    [0.0, 1.0, 1.0, 0.0]
    """
    n = adjacency.shape[0]
    if n > EXACT_UP_TO:
        return np.full(n, np.nan)
    capacity = sp.csr_array(adjacency.astype(np.int32))
    without = [_without(capacity, row) for row in range(n)]
    lost = np.zeros(n)
    for source in range(n):
        for sink in range(source + 1 if mutual else 0, n):
            if source != sink:
                _add_lost(lost, capacity, without, source, sink)
    return lost


def _add_lost(
    lost: NDArray[np.float64],
    capacity: sp.csr_array,
    without: list[sp.csr_array],
    source: int,
    sink: int,
) -> None:
    """Add to each organisation what the flow of one pair loses without it."""
    from scipy.sparse.csgraph import maximum_flow

    found = maximum_flow(capacity, source, sink)
    if found.flow_value == 0:
        return
    # Flow back is noted as negative: what comes in is what carries.
    passed = np.maximum(found.flow.data, 0)
    carrying = np.bincount(found.flow.indices, weights=passed, minlength=len(lost)) > 0
    carrying[[source, sink]] = False
    for row in np.flatnonzero(carrying).tolist():
        lost[row] += found.flow_value - maximum_flow(without[row], source, sink).flow_value


def _without(capacity: sp.csr_array, row: int) -> sp.csr_array:
    """Return the network with all ties of one organisation taken away."""
    parts = capacity.tocoo()
    kept = (parts.row != row) & (parts.col != row)
    cells = (parts.row[kept], parts.col[kept])
    rest = sp.coo_array((parts.data[kept], cells), shape=capacity.shape)
    return sp.csr_array(rest.tocsr().astype(np.int32))
