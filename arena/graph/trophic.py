"""Whether ties run one way, from step to step (a chain), or to and fro (a network)."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Values = NDArray[np.float64]

_SMALL = 40
_CLOSE = 1e-13


def trophic_levels(matrix: sp.csr_array) -> Values:
    """Return on which step of the chain each organisation stands.

    .. math:: \\Lambda h = v, \\quad \\Lambda = \\mathrm{diag}(w^{in} + w^{out}) - W - W^T, \\quad
       v = w^{in} - w^{out}

    and the lowest level of each piece is 0.

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A or W, directed, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From 0; an organisation without ties stands at 0.

    Notes
    -----
    Needs no organisation without incoming ties: unlike the older definition that networkx has in
    ``trophic_levels``. Solved by conjugate gradients in all pieces at once, or in full when small.

    References
    ----------
    .. [1] MacKay, R. S., Johnson, S., & Sansom, B. (2020). How directed is a directed network?
       Royal Society Open Science 7, 201138.

    Examples
    --------
    >>> trophic_levels(sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]])).round(9).tolist()
    [0.0, 1.0, 2.0]
    """
    from scipy.sparse.csgraph import connected_components

    n = matrix.shape[0]
    if n == 0 or matrix.nnz == 0:
        return np.zeros(n)
    weights = matrix.astype(np.float64)
    incoming = np.asarray(weights.sum(axis=0), np.float64)
    outgoing = np.asarray(weights.sum(axis=1), np.float64)
    both = sp.csr_array(weights + weights.T)
    count, piece = connected_components(both, directed=False)
    degree, imbalance = incoming + outgoing, incoming - outgoing
    levels = _solved(both, degree, imbalance, piece)
    lowest = np.full(count, np.inf)
    np.minimum.at(lowest, piece, levels)
    above: Values = levels - lowest[piece]
    return above


def _solved(
    both: sp.csr_array, degree: Values, imbalance: Values, piece: NDArray[np.int32]
) -> Values:
    n = len(degree)
    if n > _SMALL:
        levels = _by_gradients(both, degree, imbalance)
        if levels is not None:
            return levels
    # The first of each piece is held at 0: what is left has one solution.
    _, firsts = np.unique(piece, return_index=True)
    free = np.ones(n, np.bool_)
    free[firsts] = False
    levels = np.zeros(n)
    if n <= _SMALL:
        full = np.diag(degree) - both.toarray()
        levels[free] = np.linalg.solve(full[np.ix_(free, free)], imbalance[free])
        return levels
    from scipy.sparse.linalg import spsolve

    system = sp.csc_array(sp.diags_array(degree) - both)
    levels[free] = spsolve(system[free][:, free], imbalance[free])
    return levels


def _by_gradients(both: sp.csr_array, degree: Values, imbalance: Values) -> Values | None:
    """Return the levels by conjugate gradients; ``None`` where they come no closer."""
    scale = np.where(degree > 0, degree, 1.0)
    levels = np.zeros(len(degree))
    residual = imbalance.copy()
    enough = _CLOSE * float(np.abs(imbalance).max())
    direction = residual / scale
    product = float(residual @ direction)
    for _ in range(len(degree)):
        if float(np.abs(residual).max()) <= enough or product == 0.0:
            return levels
        change = degree * direction - both @ direction
        step = product / float(direction @ change)
        levels += step * direction
        residual -= step * change
        preconditioned = residual / scale
        following = float(residual @ preconditioned)
        direction = preconditioned + (following / product) * direction
        product = following
    return None


def incoherence(matrix: sp.csr_array, levels: Values | None = None) -> float | None:
    """Return how far ties depart from running exactly one step up: 0 a chain, 1 no direction.

    .. math:: F_0 = \\frac{\\sum_{ij} w_{ij} (h_j - h_i - 1)^2}{\\sum_{ij} w_{ij}}

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A or W, directed, no self-ties.
    levels : ndarray, shape (n,), optional
        The trophic levels h, when they are known already.

    Returns
    -------
    float or None
        From 0 to 1; ``None`` without ties.

    Notes
    -----
    1 in a cycle and where every tie is mutual: do not show it for undirected ties. Not the q of
    networkx' ``trophic_incoherence_parameter``.

    References
    ----------
    .. [1] MacKay, R. S., Johnson, S., & Sansom, B. (2020). How directed is a directed network?
       Royal Society Open Science 7, 201138.

    Examples
    --------
    >>> incoherence(sp.csr_array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]))
    1.0
    """
    if matrix.nnz == 0:
        return None
    height = trophic_levels(matrix) if levels is None else levels
    source = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    steps = height[matrix.indices] - height[source]
    weights = matrix.data.astype(np.float64)
    return float((weights * (steps - 1.0) ** 2).sum() / weights.sum())
