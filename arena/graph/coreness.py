"""How much each organisation belongs to the middle, as a gradation instead of a division."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Values = NDArray[np.float64]

# UCINET's limits: the largest change of a loading that counts as none, and the most iterations.
_UNCHANGED = 1e-5
_ITERATIONS = 100
# Error of the dominant eigenvector: far below what counts as a change.
_PRECISION = 1e-10
_KRYLOV = 24
_RESTARTS = 40
# Up to this size a dense product is faster than a sparse one.
_DENSE_UP_TO = 200


@dataclass(frozen=True, eq=False)
class Coreness:
    """A score for each organisation, and whether there is a stable gradation at all.

    ``values`` is NaN, and every other number ``None``, where ``converged`` is false. ``fit`` is
    the correlation of the products of scores with the ties, ``gini`` the inequality of the scores,
    ``core_size`` the number of highest scores that is most like a core, and ``concentration`` how
    much it is.
    """

    values: Values
    converged: bool
    iterations: int
    fit: float | None = None
    gini: float | None = None
    core_size: int | None = None
    concentration: float | None = None


def minres(symmetric: sp.csr_array) -> Coreness:
    """Score each organisation so that two scores multiplied come nearest to the tie between them.

    .. math:: \\min_c \\sum_{i \\ne j} (s_{ij} - c_i c_j)^2

    Parameters
    ----------
    symmetric : csr_array, shape (n, n)
        S: A or W made symmetric by the mean of both directions, no self-ties.

    Returns
    -------
    Coreness
        ``values`` from 0 to 1, their squares adding up to 1; 0 without ties. ``fit`` from -1 to 1,
        ``gini`` from 0 to 1, ``concentration`` from 0 to 1. ``None`` where constant: equal scores
        have no core size, equal ties no fit.

    Notes
    -----
    UCINET's algorithm: take the dominant eigenvector of S, put the squared loadings on the
    diagonal, and repeat until no loading changes by 1e-5 or more, at most a hundred times.
    Star-like networks do not converge, because the product of hub and leaf says nothing about
    either: there is no stable gradation then, and the discrete core says more. Neither is there one
    without ties.
    Without the correction of the diagonal the scores would be the eigenvector centrality.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.
    .. [2] Boyd, J. P., Fitzgerald, W. J., Mahutga, M. C., & Smith, D. A. (2010). Computing
       continuous core/periphery structures for social relations data with MINRES/SVD. Social
       Networks 32, 125-137.

    Examples
    --------
    A triangle, and a fourth organisation tied to one of the three:

    >>> found = minres(sp.csr_array([[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]))
    >>> found.converged, found.values.round(2).tolist(), found.core_size
    (True, [0.76, 0.43, 0.43, 0.24], 1)

    A star has no stable gradation:

    >>> minres(sp.csr_array([[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]])).converged
    False
    """
    n = symmetric.shape[0]
    if symmetric.nnz == 0:
        return Coreness(np.full(n, np.nan), False, 0)
    loadings, iterations = _loadings(symmetric.astype(np.float64))
    if loadings is None:
        return Coreness(np.full(n, np.nan), False, iterations)
    values = loadings / np.linalg.norm(loadings)
    values[values < _PRECISION] = 0.0
    size, concentration = _core_size(values)
    return Coreness(
        values, True, iterations, _fit(symmetric, loadings), _gini(values), size, concentration
    )


def _loadings(symmetric: sp.csr_array) -> tuple[Values | None, int]:
    """Return the loadings that stay as they are (``None`` without) and the iterations taken."""
    n = symmetric.shape[0]
    matrix = symmetric.toarray() if n <= _DENSE_UP_TO else symmetric
    diagonal = np.zeros(n)
    # Everyone with a tie takes part in the first guess.
    start = np.sqrt(np.asarray(symmetric.sum(axis=1), np.float64))
    loadings = np.zeros(n)
    for iteration in range(_ITERATIONS + 1):
        largest, vector = _dominant(lambda x: matrix @ x + diagonal * x, start)  # noqa: B023
        after = np.sqrt(largest) * np.abs(vector)
        if iteration and np.abs(after - loadings).max() < _UNCHANGED:
            return after, iteration
        loadings, diagonal, start = after, after * after, after
    return None, _ITERATIONS


def _dominant(times: Callable[[Values], Values], start: Values) -> tuple[float, Values]:
    """Return the largest eigenvalue and its vector of unit length, by restarted Lanczos."""
    largest, vector = 0.0, start
    for _ in range(_RESTARTS):
        largest, vector, residual = _lanczos(times, vector)
        if residual <= _PRECISION * largest:
            break
    return largest, vector


def _lanczos(times: Callable[[Values], Values], start: Values) -> tuple[float, Values, float]:
    """Return the largest Ritz value, its vector, and a bound on how far it is from exact."""
    most = min(_KRYLOV, len(start))
    basis = np.zeros((most, len(start)))
    projected = np.zeros((most, most))
    basis[0] = start / np.linalg.norm(start)
    for step in range(most):
        following = times(basis[step])
        known = basis[: step + 1]
        overlap = known @ following
        projected[step, step] = overlap[step]
        following = following - overlap @ known
        following -= (known @ following) @ known
        left = float(np.linalg.norm(following))
        last = step + 1 == most or left <= _PRECISION * abs(projected[0, 0])
        if last or step % 4 == 3:
            values, vectors = np.linalg.eigh(projected[: step + 1, : step + 1])
            residual = left * abs(vectors[-1, -1])
            if last or residual <= _PRECISION * values[-1]:
                vector: Values = vectors[:, -1] @ known
                return float(values[-1]), vector / np.linalg.norm(vector), float(residual)
        projected[step, step + 1] = projected[step + 1, step] = left
        basis[step + 1] = following / left
    raise AssertionError("the last step always returns")


def _fit(symmetric: sp.csr_array, loadings: Values) -> float | None:
    """Return the correlation of the products of loadings with the ties, off the diagonal."""
    n = len(loadings)
    cells = n * (n - 1)
    squares = loadings * loadings
    product_sum = loadings.sum() ** 2 - squares.sum()
    product_squares = squares.sum() ** 2 - (squares * squares).sum()
    tie_sum, tie_squares = symmetric.sum(), symmetric.power(2).sum()
    together = loadings @ (symmetric @ loadings)
    spread = product_squares - product_sum**2 / cells
    tie_spread = tie_squares - tie_sum**2 / cells
    if spread <= 1e-9 * product_squares or tie_spread <= 1e-12 * tie_squares:
        return None
    fit = (together - product_sum * tie_sum / cells) / np.sqrt(spread * tie_spread)
    return float(np.clip(fit, -1.0, 1.0))


def _gini(values: Values) -> float:
    """Return the inequality of the scores: 0 all equal, near 1 all with one."""
    n = len(values)
    place = np.arange(1, n + 1)
    return float((2 * place - n - 1) @ np.sort(values) / (n * values.sum()))


def _core_size(values: Values) -> tuple[int | None, float | None]:
    """Return the k whose highest scores stand apart most, and their correlation with 1s and 0s."""
    n = len(values)
    spread = n * (values @ values) - values.sum() ** 2
    if n < 2 or spread <= 1e-9 * n:
        return None, None
    k = np.arange(1, n)
    highest = np.cumsum(np.sort(values)[::-1])[:-1]
    concentration = (n * highest - k * values.sum()) / np.sqrt(k * (n - k) * spread)
    best = int(np.argmax(concentration >= concentration.max() - 1e-12))
    return best + 1, float(min(concentration[best], 1.0))
