"""Who stands above whom on any reasonable measure, because its neighbours include the other's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Dominance:
    """The ranks that any reasonable measure of centrality can give each organisation.

    ``best`` and ``worst`` are the highest and the lowest shared rank possible, shapes ``(n,)``.
    ``comparable`` is the share of the pairs about which there can be no dispute: at 1 every
    reasonable measure gives the same ranking, at 0 each can give its own. ``None`` without pairs.
    """

    best: NDArray[np.int64]
    worst: NDArray[np.int64]
    comparable: float | None


def neighbourhood_dominance(undirected: sp.csr_array) -> Dominance:
    """Bound the rank of each organisation by comparing neighbourhoods alone, without any index.

    .. math:: i \\preceq j \\iff N(i) \\subseteq N(j) \\cup \\{j\\}

    whereupon i is never above j.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.

    Returns
    -------
    Dominance
        Ranks from 1 to n. Whoever dominates each other shares a rank.

    Notes
    -----
    Whoever has no ties is below everybody else. The bounds hold for rankings without more shared
    places than the neighbourhoods force.

    References
    ----------
    .. [1] Schoch, D., & Brandes, U. (2016). Re-conceptualizing centrality in social networks.
       European Journal of Applied Mathematics 27, 971-985.

    Examples
    --------
    On the path 0 - 1 - 2 - 3 both ends are below both in the middle.

    >>> path = sp.csr_array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> found = neighbourhood_dominance(path)
    >>> found.best.tolist(), found.worst.tolist()
    ([3, 1, 1, 3], [4, 2, 2, 4])
    """
    n = undirected.shape[0]
    degrees = np.diff(undirected.indptr)
    # Neighbours of i that are j or neighbours of j, for the pairs that have any.
    shared = (undirected @ undirected + undirected).tocoo()
    below, above, count = shared.row, shared.col, shared.data
    dominated = (below != above) & (count == degrees[below])
    relation = sp.coo_array(
        (np.ones(np.count_nonzero(dominated), np.int64), (below[dominated], above[dominated])),
        shape=(n, n),
    ).tocsr()
    mutual = relation.multiply(relation.T).tocsr()
    strict = relation - mutual
    tied = degrees > 0
    isolates = int(n - np.count_nonzero(tied))
    over = np.where(tied, np.asarray(strict.sum(axis=1)), n - isolates)
    under = np.asarray(strict.sum(axis=0)) + np.where(tied, isolates, 0)
    alike = np.where(tied, np.asarray(mutual.sum(axis=1)), isolates - 1)
    pairs = n * (n - 1) / 2
    settled = float(over.sum() + alike.sum() / 2)
    return Dominance(
        best=(1 + over).astype(np.int64),
        worst=(n - under - alike).astype(np.int64),
        comparable=settled / pairs if pairs else None,
    )
