"""How a network hangs together as a whole: dense, mutual, gathered at a few, in one piece."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray


@dataclass(frozen=True)
class Cohesion:
    """The structure of a network in five numbers; ``None`` where it cannot be said."""

    density: float | None
    reciprocity: float | None
    in_degree_centralization: float | None
    out_degree_centralization: float | None
    components: int


def cohesion(adjacency: sp.csr_array) -> Cohesion:
    """Return every number of this module for one network.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    Cohesion

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis. Cambridge University Press.

    Examples
    --------
    >>> cohesion(sp.csr_array([[0, 1], [0, 0]]))  # doctest: +NORMALIZE_WHITESPACE
    Cohesion(density=0.5, reciprocity=0.0, in_degree_centralization=1.0,
             out_degree_centralization=1.0, components=1)
    """
    return Cohesion(
        density=density(adjacency),
        reciprocity=reciprocity(adjacency),
        in_degree_centralization=centralization(adjacency.sum(axis=0)),
        out_degree_centralization=centralization(adjacency.sum(axis=1)),
        components=components(adjacency),
    )


def density(adjacency: sp.csr_array) -> float | None:
    """Share of all possible ties that is there.

    .. math:: \\frac{m}{n(n-1)}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` with fewer than two organisations.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 4.3. Cambridge
       University Press.

    Examples
    --------
    >>> density(sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 0, 0]]))
    0.5
    """
    n = adjacency.shape[0]
    return None if n < 2 else float(adjacency.nnz / (n * (n - 1)))


def reciprocity(adjacency: sp.csr_array) -> float | None:
    """Share of the arcs that is answered by an arc back.

    .. math:: \\frac{1}{m} \\sum_{i \\ne j} a_{ij} a_{ji}

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
    Counted by arc, not by pair. With ties that organisations report themselves, a low value also
    means that two sides do not tell the same story.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 13.3. Cambridge
       University Press.

    Examples
    --------
    >>> reciprocity(sp.csr_array([[0, 1, 1], [1, 0, 1], [0, 0, 0]]))
    0.5
    """
    arcs = adjacency.nnz
    return None if arcs == 0 else float(adjacency.multiply(adjacency.T).sum() / arcs)


def centralization(degrees: NDArray[np.int64] | NDArray[np.float64]) -> float | None:
    """How much the ties gather at one organisation: 0 all equal, 1 one spider in the web.

    .. math:: \\frac{\\sum_i (\\max_j d_j - d_i)}{(n-1)^2}

    Parameters
    ----------
    degrees : ndarray, shape (n,)
        In-degrees or out-degrees on A.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` with fewer than two organisations.

    Notes
    -----
    Divided by (n - 1)², the largest sum a directed network without self-ties can reach, as
    UCINET 6.849 and sna do; older texts divide by (n - 1)(n - 2).

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification.
       Social Networks 1, 215-239.

    Examples
    --------
    >>> centralization(np.array([3, 0, 0, 0]))
    1.0
    """
    n = len(degrees)
    if n < 2:
        return None
    return float((n * degrees.max() - degrees.sum()) / (n - 1) ** 2)


def components(adjacency: sp.csr_array) -> int:
    """Into how many separate pieces the network falls, whatever the direction of the ties.

    .. math:: c = |V / {\\sim}|, \\quad i \\sim j \\iff \\text{a semipath joins } i \\text{ and } j

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.

    Returns
    -------
    int
        From 0 (nobody) to n (nobody has a tie); an isolate is a piece by itself.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 4.3. Cambridge
       University Press.

    Examples
    --------
    >>> components(sp.csr_array([[0, 1, 0], [0, 0, 0], [0, 0, 0]]))
    2
    """
    if adjacency.shape[0] == 0:
        return 0
    from scipy.sparse.csgraph import connected_components

    count, _ = connected_components(adjacency, directed=True, connection="weak")
    return int(count)
