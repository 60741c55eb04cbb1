"""Groups that work together more than with the rest, where chance does not give as much."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.nulls import same_degrees

Groups = NDArray[np.int64]

# Beyond this a matrix for every random network takes too much memory.
COMPARED_UP_TO = 1000

DRAWS = 99
_STARTS = 10
_LEVEL = 0.05


@dataclass(frozen=True)
class Communities:
    """The best division found, and whether random networks divide as well.

    ``members`` holds the rows of each group, the largest first; ``modularity`` its Q, from -0.5 to
    1; ``chance`` the mean best Q of random networks with the same degrees, ``p_value`` the share of
    them that reach Q. ``shown`` is true where Q clearly exceeds chance: only then do the groups say
    something. ``None`` where there is nothing to divide or to compare with.
    """

    members: tuple[tuple[int, ...], ...]
    modularity: float | None
    chance: float | None
    p_value: float | None
    shown: bool


def communities(
    undirected: sp.csr_array, seed: int = 0, draws: int = DRAWS, starts: int = _STARTS
) -> Communities:
    """Divide a network in groups by the modularity of Louvain, and compare with chance.

    .. math:: Q = \\frac{1}{2m} \\sum_{ij} \\Big(u_{ij} - \\frac{d_i d_j}{2m}\\Big)
       [g_i = g_j], \\quad p = \\frac{1 + |\\{Q' \\ge Q\\}|}{1 + \\text{draws}}

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    seed : int
        Seed of the order in which organisations move, and of the random networks.
    draws : int
        Random networks with the same degrees; 0 for no comparison.
    starts : int
        Orders tried, of which the best division is kept; for a random network as well.

    Returns
    -------
    Communities

    Notes
    -----
    Many divisions are nearly as good: the borders are approximate, and the numbers of groups are
    no names. Small groups in a large network are not seen (the resolution limit). Beyond 1,000
    organisations there is no comparison, and nothing is shown.

    References
    ----------
    .. [1] Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in
       networks. Physical Review E 69, 026113.
    .. [2] Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of
       communities in large networks. Journal of Statistical Mechanics, P10008.

    Examples
    --------
    >>> triangles = np.kron(np.eye(2, dtype=int), 1 - np.eye(3, dtype=int))
    >>> found = communities(sp.csr_array(triangles), draws=0)
    >>> found.members, found.modularity
    (((0, 1, 2), (3, 4, 5)), 0.5)
    """
    if undirected.nnz == 0:
        return Communities((), None, None, None, False)
    best, groups = _best(undirected, seed, starts)
    members = tuple(
        sorted(
            (tuple(np.flatnonzero(groups == group).tolist()) for group in np.unique(groups)),
            key=lambda rows: (-len(rows), rows),
        )
    )
    if draws == 0 or undirected.shape[0] > COMPARED_UP_TO:
        return Communities(members, best, None, None, False)
    drawn = np.array(
        [
            _best(sp.csr_array(network.astype(np.int64)), seed + place, starts)[0]
            for place, network in enumerate(same_degrees(undirected, draws, seed))
        ]
    )
    p_value = float((1 + np.count_nonzero(drawn >= best - 1e-9)) / (1 + draws))
    return Communities(members, best, float(drawn.mean()), p_value, p_value <= _LEVEL)


def modularity(undirected: sp.csr_array, groups: Groups) -> float | None:
    """Return how many more ties a division keeps within its groups than chance would.

    .. math:: Q = \\sum_g \\Big( \\frac{m_g}{m} - \\Big(\\frac{d_g}{2m}\\Big)^2 \\Big)

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    groups : ndarray of int, shape (n,)
        Group of each organisation, from 0.

    Returns
    -------
    float or None
        From -0.5 to 1; ``None`` without ties, where networkx divides by zero.

    References
    ----------
    .. [1] Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in
       networks. Physical Review E 69, 026113.

    Examples
    --------
    >>> modularity(sp.csr_array([[0, 1, 0], [1, 0, 0], [0, 0, 0]]), np.array([0, 0, 1]))
    0.0
    """
    both = undirected.nnz
    if both == 0:
        return None
    degrees = np.diff(undirected.indptr)
    source = np.repeat(np.arange(len(degrees)), degrees)
    within = np.count_nonzero(groups[source] == groups[undirected.indices])
    return float(within / both - ((np.bincount(groups, weights=degrees) / both) ** 2).sum())


def _best(undirected: sp.csr_array, seed: int, starts: int) -> tuple[float, Groups]:
    """Return the highest modularity over several orders, and its groups."""
    import networkx as nx

    graph = nx.from_scipy_sparse_array(undirected)
    best, chosen = -1.0, np.zeros(undirected.shape[0], np.int64)
    for start in range(starts):
        groups = np.zeros(undirected.shape[0], np.int64)
        found = nx.community.louvain_communities(graph, weight=None, seed=seed + 7919 * start)
        for group, members in enumerate(found):
            groups[list(members)] = group
        value = modularity(undirected, groups)
        if value is not None and value > best:
            best, chosen = value, groups
    return best, chosen
