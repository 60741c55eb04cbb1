"""How ties run within and between sectors."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Values = NDArray[np.float64]


def ei_index(undirected: sp.csr_array, sectors: NDArray[np.int64]) -> Values:
    """Return for each organisation whether it looks outside its sector or inside.

    .. math:: (E_i - I_i) / (E_i + I_i)

    with E the ties to other sectors and I those within the own one.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    sectors : ndarray of int, shape (n,)

    Returns
    -------
    ndarray, shape (n,)
        From -1 (own sector only) to 1 (other sectors only); NaN without ties.

    References
    ----------
    .. [1] Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an
       experimental simulation. Social Psychology Quarterly 51, 123-140.

    Examples
    --------
    >>> path = sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> ei_index(path, np.array([0, 0, 1])).tolist()
    [-1.0, 0.0, 1.0]
    """
    degrees = np.diff(undirected.indptr)
    source = np.repeat(np.arange(len(degrees)), degrees)
    across = np.where(sectors[source] != sectors[undirected.indices], 1.0, -1.0)
    index = np.full(len(degrees), np.nan)
    total = np.bincount(source, weights=across, minlength=len(degrees))
    np.divide(total, degrees, out=index, where=degrees > 0)
    return index


def network_ei_index(undirected: sp.csr_array, sectors: NDArray[np.int64]) -> float | None:
    """Return whether the ties of a network run between sectors or within them.

    .. math:: (E - I) / (E + I)

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U: binary, symmetric, no self-ties.
    sectors : ndarray of int, shape (n,)

    Returns
    -------
    float or None
        From -1 to 1; ``None`` without ties.

    References
    ----------
    .. [1] Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an
       experimental simulation. Social Psychology Quarterly 51, 123-140.

    Examples
    --------
    >>> network_ei_index(sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]]), np.array([0, 0, 1]))
    0.0
    """
    if undirected.nnz == 0:
        return None
    source = np.repeat(np.arange(len(sectors)), np.diff(undirected.indptr))
    across = np.count_nonzero(sectors[source] != sectors[undirected.indices])
    return float(2 * across / undirected.nnz - 1)


def sector_densities(matrix: sp.csr_array, sectors: NDArray[np.int64]) -> Values:
    """Return the mean tie from each sector to each sector.

    .. math:: \\Delta_{pq} = \\frac{\\sum_{i \\in p, j \\in q} a_{ij}}{n_p (n_q - [p = q])}

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A, U or W, without self-ties.
    sectors : ndarray of int, shape (n,)
        From 0 to g - 1.

    Returns
    -------
    ndarray, shape (g, g)
        NaN for a block without cells: within a sector of one.

    References
    ----------
    .. [1] Wasserman, S., & Faust, K. (1994). Social Network Analysis, section 10.1. Cambridge
       University Press.

    Examples
    --------
    >>> sector_densities(sp.csr_array([[0, 1, 1], [1, 0, 0], [0, 0, 0]]), np.array([0, 0, 1]))
    array([[1. , 0.5],
           [0. , nan]])
    """
    kinds = int(sectors.max()) + 1 if len(sectors) else 0
    source = np.repeat(np.arange(len(sectors)), np.diff(matrix.indptr))
    block = sectors[source] * kinds + sectors[matrix.indices]
    sums = np.bincount(block, weights=matrix.data, minlength=kinds**2).reshape(kinds, kinds)
    sizes = np.bincount(sectors, minlength=kinds).astype(np.float64)
    cells = np.outer(sizes, sizes) - np.diag(sizes)
    densities = np.full((kinds, kinds), np.nan)
    np.divide(sums, cells, out=densities, where=cells > 0)
    return densities
