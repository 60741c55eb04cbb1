"""The largest eigenvalue of a network and the scores that belong to it."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Values = NDArray[np.float64]

# Pieces up to this size are solved as full matrices, small enough for one processor.
_SMALL = 24
_SMALL_DIRECTED = 60
_EQUAL = 1e-9
_TIGHT = 1e-13
_DOUBLINGS = 24


def spectral_radius(matrix: sp.csr_array) -> float:
    """Return the largest eigenvalue in size: how fast the number of ways along ties grows.

    .. math:: \\rho(A) = \\max_i |\\lambda_i(A)|

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        Non-negative, directed or not.

    Returns
    -------
    float
        0 where no way returns to its start.

    Notes
    -----
    The largest over the strong components, where it is an eigenvalue by itself (Perron and
    Frobenius), exactly 0 without cycles, whatever rounding would say.

    References
    ----------
    .. [1] Horn, R. A., & Johnson, C. R. (2013). Matrix Analysis, chapter 8. Cambridge University
       Press.

    Examples
    --------
    >>> spectral_radius(sp.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]]))
    0.0
    >>> spectral_radius(sp.csr_array([[0, 4], [1, 0]]))
    2.0
    """
    largest = 0.0
    for members in _pieces(matrix, "strong"):
        part = _part(matrix, members)
        # No eigenvalue passes the largest row sum.
        if float(part.sum(axis=1).max()) > largest:
            largest = max(largest, _root(part))
    return largest


def leading_vector(matrix: sp.csr_array) -> Values:
    """Return the eigenvector of the largest eigenvalue of a symmetric matrix.

    .. math:: S x = \\lambda_{\\max} x

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        Symmetric, non-negative, no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From 0; 0 throughout without ties. Of pieces with one largest eigenvalue each counts as it
        grows out of equal scores.

    References
    ----------
    .. [1] Horn, R. A., & Johnson, C. R. (2013). Matrix Analysis, chapter 8. Cambridge University
       Press.

    Examples
    --------
    >>> leading_vector(sp.csr_array([[0, 1, 0], [1, 0, 0], [0, 0, 0]])).round(3).tolist()
    [1.0, 1.0, 0.0]
    """
    found: list[tuple[float, NDArray[np.intp], Values]] = []
    largest = 0.0
    for members in _pieces(matrix, "weak"):
        part = _part(matrix, members)
        if float(part.sum(axis=1).max()) >= largest * (1 - _EQUAL):
            value, vector = _symmetric(part)
            found.append((value, members, vector))
            largest = max(largest, value)
    scores = np.zeros(matrix.shape[0])
    for value, members, vector in found:
        if value >= largest * (1 - _EQUAL):
            # What is left of equal scores after many steps along the ties.
            scores[members] = vector * vector.sum()
    return scores


def _pieces(matrix: sp.csr_array, kind: Literal["weak", "strong"]) -> list[NDArray[np.intp]]:
    """Return the rows of each piece of more than one organisation, the densest rows first."""
    from scipy.sparse.csgraph import connected_components

    if matrix.nnz == 0:
        return []
    _, piece = connected_components(matrix, directed=True, connection=kind)
    sizes = np.bincount(piece)
    order = np.argsort(piece, kind="stable")
    parts = np.split(order, np.cumsum(sizes)[:-1])
    return sorted((part for part in parts if len(part) > 1), key=len, reverse=True)


def _part(matrix: sp.csr_array, members: NDArray[np.intp]) -> sp.csr_array:
    """Return the matrix among these rows."""
    if len(members) == matrix.shape[0]:
        return matrix.astype(np.float64)
    return sp.csr_array(matrix[members][:, members]).astype(np.float64)


def _symmetric(part: sp.csr_array) -> tuple[float, Values]:
    """Return the largest eigenvalue of one connected piece and its eigenvector of length 1."""
    size = part.shape[0]
    if size <= _SMALL:
        values, vectors = np.linalg.eigh(part.toarray())
        return float(values[-1]), np.abs(vectors[:, -1])
    from scipy.sparse.linalg import eigsh

    start = np.asarray(part.sum(axis=1), np.float64)
    values, vectors = eigsh(part, k=1, which="LA", v0=start, tol=1e-10)
    return float(values[0]), np.abs(vectors[:, 0])


def _root(part: sp.csr_array) -> float:
    """Return the Perron root of one strong component."""
    if part.shape[0] <= _SMALL_DIRECTED:
        return _by_squaring(part.toarray())
    from scipy.sparse.linalg import ArpackNoConvergence, eigs

    rows = np.asarray(part.sum(axis=1), np.float64)
    if rows.max() == rows.min():
        return float(rows[0])
    # One added to every diagonal cell lets the root stand out where ways return in step.
    shifted = sp.csr_array(part + sp.eye_array(part.shape[0]))
    try:
        found = eigs(shifted, k=1, which="LR", v0=rows, tol=1e-11, return_eigenvectors=False)
    except ArpackNoConvergence:
        return _by_squaring(part.toarray())
    return float(found[0].real - 1.0)


def _by_squaring(part: Values) -> float:
    """Return the Perron root between the bounds of Collatz and Wielandt, by doubling the steps."""
    shifted = part + np.eye(len(part))
    power = shifted
    for _ in range(_DOUBLINGS):
        vector = power.sum(axis=1)
        ratios = (shifted @ vector) / vector
        if ratios.max() - ratios.min() <= _TIGHT * ratios.max():
            break
        power = power @ power
        power /= power.max()
    return float((ratios.max() + ratios.min()) / 2 - 1.0)
