"""How much a network gathers at one organisation, each against the most it could: Freeman."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


def degree_centralization(degrees: Values) -> float | None:
    """Return how much undirected ties gather at one organisation.

    .. math:: \\frac{\\sum_i (\\max_j d_j - d_i)}{(n-1)(n-2)}

    Parameters
    ----------
    degrees : ndarray, shape (n,)
        Degrees on U.

    Returns
    -------
    float or None
        From 0 to 1, a star; ``None`` with two organisations or fewer.

    Notes
    -----
    The convention of UCINET, sna and igraph for undirected ties. In- and out-degree on directed
    ties are divided by (n - 1)²: :func:`arena.graph.cohesion.centralization`.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> degree_centralization(np.array([3.0, 1.0, 1.0, 1.0]))
    1.0
    """
    return _against(degrees, lambda n: (n - 1) * (n - 2))


def betweenness_centralization(shares: Values) -> float | None:
    """Return how much the shortest ways between others gather at one organisation.

    .. math:: \\frac{\\sum_i (\\max_j b_j - b_i)}{n - 1}

    Parameters
    ----------
    shares : ndarray, shape (n,)
        Betweenness as a share of the pairs of others, on A or on U.

    Returns
    -------
    float or None
        From 0 to 1, a star; ``None`` with two organisations or fewer.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> betweenness_centralization(np.array([1.0, 0.0, 0.0, 0.0]))
    1.0
    """
    return _against(shares, lambda n: n - 1)


def closeness_centralization(counts: NDArray[np.int64]) -> float | None:
    """Return how much nearness to all others gathers at one organisation.

    .. math:: \\frac{\\sum_i (\\max_j c_j - c_i)}{(n-1)(n-2)/(2n-3)}, \\quad
       c_i = \\frac{n-1}{\\sum_j d(i, j)}

    Parameters
    ----------
    counts : ndarray of int, shape (longest, n)
        Distances on U as :func:`arena.graph.distances.distance_counts` gives them.

    Returns
    -------
    float or None
        From 0 to 1, a star; ``None`` with two organisations or fewer, or in several pieces.

    Notes
    -----
    Freeman's closeness, not the harmonic one of the position sheet: it exists only where everybody
    reaches everybody.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> round(closeness_centralization(np.array([[2, 1, 1], [0, 1, 1]])), 9)
    1.0
    """
    longest, n = counts.shape
    if n < 3 or (counts.sum(axis=0) < n - 1).any():
        return None
    closeness = (n - 1) / (np.arange(1, longest + 1) @ counts)
    return _against(closeness, lambda n: (n - 1) * (n - 2) / (2 * n - 3))


def eigenvector_centralization(scores: Values) -> float | None:
    """Return how much being tied to the well tied gathers at one organisation.

    .. math:: \\frac{\\sum_i (\\max_j x_j - x_i)}{(n-2)/\\sqrt{2}}, \\quad \\sum_i x_i^2 = 1

    Parameters
    ----------
    scores : ndarray, shape (n,)
        Eigenvector scores on U, of any length.

    Returns
    -------
    float or None
        From 0 to 1, one tied pair among isolates; ``None`` with two or fewer, or without ties.

    Notes
    -----
    sna's convention: scores of length 1 against one tied pair.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> round(eigenvector_centralization(np.array([1.0, 1.0, 0.0, 0.0])), 9)
    1.0
    """
    if np.isnan(scores).any():
        return None
    return _against(scores / np.sqrt((scores**2).sum()), lambda n: (n - 2) / np.sqrt(2.0))


def _against(values: Values, most: Callable[[int], float]) -> float | None:
    """Return the summed distance to the largest value, against the most it could be."""
    n = len(values)
    return None if n < 3 else float((n * values.max() - values.sum()) / most(n))
