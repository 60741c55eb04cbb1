"""Who has many ties, who stands between others, and who is close to everyone."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Values = NDArray[np.float64]

# Sources handled at once: 32 columns of counts stay in the processor's cache up to 2,000 rows.
_SOURCES = 32


def in_degree(adjacency: sp.csr_array) -> Values:
    """How many organisations have a tie to each: column sums of A.

    .. math:: d^{in}_j = \\sum_i a_{ij}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        Counts from 0 to n - 1.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> in_degree(sp.csr_array([[0, 1, 1], [0, 0, 1], [0, 0, 0]])).tolist()
    [0.0, 1.0, 2.0]
    """
    n, weights = adjacency.shape[0], adjacency.data
    return np.asarray(np.bincount(adjacency.indices, weights=weights, minlength=n), np.float64)


def out_degree(adjacency: sp.csr_array) -> Values:
    """How many organisations each has a tie to: row sums of A.

    .. math:: d^{out}_i = \\sum_j a_{ij}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        Counts from 0 to n - 1.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> out_degree(sp.csr_array([[0, 1, 1], [0, 0, 1], [0, 0, 0]])).tolist()
    [2.0, 1.0, 0.0]
    """
    return np.asarray(adjacency.sum(axis=1), dtype=np.float64)


def in_strength(strengths: sp.csr_array) -> Values:
    """Strength of all ties to each organisation together: column sums of W.

    .. math:: s^{in}_j = \\sum_i w_{ij}

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From 0 upwards, in the unit of the strengths.

    References
    ----------
    .. [1] Barrat, A., Barthelemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The
       architecture of complex weighted networks. PNAS 101, 3747-3752.

    Examples
    --------
    >>> in_strength(sp.csr_array([[0, 2.5], [4, 0]])).tolist()
    [4.0, 2.5]
    """
    return in_degree(strengths)


def out_strength(strengths: sp.csr_array) -> Values:
    """Strength of all ties from each organisation together: row sums of W.

    .. math:: s^{out}_i = \\sum_j w_{ij}

    Parameters
    ----------
    strengths : csr_array, shape (n, n)
        W: summed strengths, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From 0 upwards, in the unit of the strengths.

    References
    ----------
    .. [1] Barrat, A., Barthelemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The
       architecture of complex weighted networks. PNAS 101, 3747-3752.

    Examples
    --------
    >>> out_strength(sp.csr_array([[0, 2.5], [4, 0]])).tolist()
    [2.5, 4.0]
    """
    return out_degree(strengths)


def betweenness(adjacency: sp.csr_array) -> Values:
    """Share of the ordered pairs of others whose shortest path runs through each organisation.

    .. math:: b_v = \\frac{1}{(n-1)(n-2)} \\sum_{s, t \\ne v} \\frac{\\sigma_{st}(v)}{\\sigma_{st}}

    where :math:`\\sigma_{st}` counts the shortest directed paths from s to t and
    :math:`\\sigma_{st}(v)` those through v.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties. Path length is the number of ties.

    Returns
    -------
    ndarray, shape (n,)
        Shares from 0 to 1.

    Notes
    -----
    Pairs without a path count as 0. With two organisations or fewer nobody can stand between
    others: 0. Brandes' accumulation [2]_, level by level, for a batch of sources at a time as
    products of a sparse and a dense matrix.

    References
    ----------
    .. [1] Freeman, L. C. (1977). A set of measures of centrality based on betweenness.
       Sociometry 40, 35-41.
    .. [2] Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of
       Mathematical Sociology 25, 163-177.

    Examples
    --------
    On the chain 0 → 1 → 2 one of the two ordered pairs of others passes the middle.

    >>> betweenness(sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]])).tolist()
    [0.0, 0.5, 0.0]
    """
    n = adjacency.shape[0]
    total: Values = np.zeros(n)
    if n <= 2:
        return total
    forward = adjacency.astype(np.float64)
    backward = sp.csr_array(forward.T)
    sources = np.flatnonzero(np.diff(forward.indptr))
    levels: list[Values] = []
    for first in range(0, len(sources), _SOURCES):
        batch = sources[first : first + _SOURCES]
        if not levels or levels[0].shape[1] != len(batch):
            levels = [np.empty((n, len(batch)))]
        depth = _count_paths(backward, batch, levels)
        total += _accumulate(forward, levels, depth)
    total /= (n - 1) * (n - 2)
    return total


def _count_paths(backward: sp.csr_array, batch: NDArray[np.intp], levels: list[Values]) -> int:
    """Fill ``levels[d]`` with the shortest paths that reach each row in d steps; return the depth.

    Columns are sources. The arrays are used again for every batch: fresh memory would cost more
    than the products do.
    """
    frontier = levels[0]
    frontier.fill(0.0)
    frontier[batch, np.arange(len(batch))] = 1.0
    unseen = 1.0 - frontier
    depth = 0
    while unseen.any():
        if depth + 1 == len(levels):
            levels.append(np.empty_like(frontier))
        frontier = np.multiply(backward @ frontier, unseen, out=levels[depth + 1])
        missed = frontier == 0.0
        if missed.all():
            break
        unseen *= missed
        depth += 1
    return depth


def _accumulate(forward: sp.csr_array, levels: list[Values], depth: int) -> Values:
    """Return what the sources of one batch add to each row, from the deepest level back."""
    ones = np.ones(levels[0].shape[1])
    total: Values = np.zeros(levels[0].shape[0])
    dependency = np.zeros_like(levels[0])
    for paths in reversed(levels[1 : depth + 1]):
        dependency *= paths
        total += dependency @ ones
        dependency += paths > 0.0
        dependency /= np.maximum(paths, 1.0)
        dependency = forward @ dependency
    return total


def harmonic_closeness(counts: NDArray[np.int64]) -> Values:
    """How near each organisation is to all others: mean of one over the distance.

    .. math:: h_i = \\frac{1}{n-1} \\sum_{j \\ne i} \\frac{1}{d(i, j)}

    Parameters
    ----------
    counts : ndarray of int, shape (longest, n)
        Distances on U as :func:`arena.graph.distances.distance_counts` gives them.

    Returns
    -------
    ndarray, shape (n,)
        From 0 (no ties) to 1 (tied with everyone); NaN when there is nobody else.

    Notes
    -----
    Who cannot be reached counts as 0, so the value is defined in a network that falls apart.

    References
    ----------
    .. [1] Marchiori, M., & Latora, V. (2000). Harmony in the small-world. Physica A 285,
       539-546.
    .. [2] Boldi, P., & Vigna, S. (2014). Axioms for centrality. Internet Mathematics 10, 222-262.

    Examples
    --------
    >>> harmonic_closeness(np.array([[1, 2, 1], [1, 0, 1]])).tolist()
    [0.75, 1.0, 0.75]
    """
    longest, n = counts.shape
    if n < 2:
        return np.full(n, np.nan)
    nearness: Values = (1.0 / np.arange(1, longest + 1)) @ counts
    nearness /= n - 1
    return nearness
