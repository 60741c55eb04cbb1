"""Who is connected to the well connected: eigenvector, Katz, PageRank and Bonacich's power."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph.spectrum import leading_vector, spectral_radius

Values = NDArray[np.float64]

DAMPING = 0.85
# Share of the largest attenuation that leaves the sums finite.
HALF = 0.5
# Attenuation where the network has no cycle and any is finite.
ACYCLIC = 0.1

_CHANGE = 1e-13
_STEPS = 1000


def eigenvector(undirected: sp.csr_array) -> Values:
    """Score each organisation by the scores of those it is tied to.

    .. math:: U x = \\lambda_{\\max} x, \\quad \\max_i x_i = 1

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        U, or a symmetric matrix of strengths; no self-ties.

    Returns
    -------
    ndarray, shape (n,)
        From 0 to 1; NaN without ties.

    Notes
    -----
    In a network in several pieces only the piece with the largest eigenvalue counts; everyone else
    scores 0. Where several pieces share that eigenvalue, the scores are those that grow out of
    equal ones, so that all those pieces count.

    References
    ----------
    .. [1] Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique
       identification. Journal of Mathematical Sociology 2, 113-120.

    Examples
    --------
    >>> star = sp.csr_array([[0, 1, 1, 1, 1], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0],
    ...                      [1, 0, 0, 0, 0]])
    >>> eigenvector(star).round(6).tolist()
    [1.0, 0.5, 0.5, 0.5, 0.5]
    """
    vector = leading_vector(undirected)
    if not vector.any():
        return np.full(undirected.shape[0], np.nan)
    scores: Values = vector / vector.max()
    return scores


def katz(adjacency: sp.csr_array, radius: float | None = None) -> Values:
    """Score each organisation by all the ways that lead to it, longer ones counting less.

    .. math:: x = (I - \\alpha A^T)^{-1} \\mathbf{1}, \\quad \\alpha = 0.5 / \\rho(A)

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    radius : float, optional
        The spectral radius of A, when it is known already.

    Returns
    -------
    ndarray, shape (n,)
        From 1 (nobody is tied to it) upwards.

    Notes
    -----
    Incoming ties count. Half of the largest possible attenuation always converges; a fixed 0.1, as
    networkx has it, does not from a radius of 10 on. Without a cycle the radius is 0, every
    attenuation converges, and 0.1 is taken.

    References
    ----------
    .. [1] Katz, L. (1953). A new status index derived from sociometric analysis. Psychometrika 18,
       39-43.

    Examples
    --------
    >>> katz(sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 0, 0]])).round(6).tolist()
    [2.0, 2.0, 2.0]
    """
    rho = spectral_radius(adjacency) if radius is None else radius
    alpha = HALF / rho if rho > 0 else ACYCLIC
    return _summed(sp.csr_array(adjacency.T), np.ones(adjacency.shape[0]), alpha)


def pagerank(adjacency: sp.csr_array, damping: float = DAMPING) -> Values:
    """Share of the time a walker along the ties, now and then starting anew, spends at each.

    .. math:: x_j = \\frac{1 - d}{n} + d \\Big( \\sum_i \\frac{a_{ij}}{d^{out}_i} x_i +
       \\frac{1}{n} \\sum_{i : d^{out}_i = 0} x_i \\Big)

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    damping : float
        Chance d that the walker follows a tie.

    Returns
    -------
    ndarray, shape (n,)
        Shares above 0 that sum to 1.

    Notes
    -----
    From an organisation without outgoing ties the walker goes to anyone, as in networkx and igraph.

    References
    ----------
    .. [1] Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual web search engine.
       Computer Networks 30, 107-117.

    Examples
    --------
    >>> pagerank(sp.csr_array([[0, 1], [0, 0]])).round(4).tolist()
    [0.3509, 0.6491]
    """
    n = adjacency.shape[0]
    if n == 0:
        return np.zeros(0)
    outgoing = np.diff(adjacency.indptr).astype(np.float64)
    dangling = np.flatnonzero(outgoing == 0)
    share = damping / np.maximum(outgoing, 1.0)
    backward = sp.csr_array(adjacency.T).astype(np.float64)
    rank = np.full(n, 1.0 / n)
    for _ in range(_STEPS):
        following = backward @ (rank * share)
        following += (1.0 - damping + damping * rank[dangling].sum()) / n
        change = np.abs(following - rank).sum()
        rank = following
        if change < _CHANGE:
            break
    return rank


def bonacich_power(
    matrix: sp.csr_array, share: float = -HALF, radius: float | None = None
) -> Values:
    """Score each organisation by partners that are powerful, or by partners that depend on it.

    .. math:: c = (I - \\beta A)^{-1} A \\mathbf{1}, \\quad \\sum_i c_i^2 = n, \\quad
       \\beta = s / \\rho(A)

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        U, or A directed: then outgoing ties count, as in sna and igraph.
    share : float
        s, between -1 and 1. Above 0: powerful through powerful partners. Below 0: powerful through
        partners that have few others.
    radius : float, optional
        The spectral radius of the matrix, when it is known already.

    Returns
    -------
    ndarray, shape (n,)
        May be below 0; NaN where no finite β follows: without ties, or without a cycle.

    References
    ----------
    .. [1] Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of
       Sociology 92, 1170-1182.

    Examples
    --------
    On a path of four the inner two are stronger, most so when dependent partners count.

    >>> path = sp.csr_array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> bonacich_power(path, 0.5).round(3).tolist()
    [0.697, 1.23, 1.23, 0.697]
    >>> bonacich_power(path, -0.5).round(3).tolist()
    [0.535, 1.309, 1.309, 0.535]
    """
    rho = spectral_radius(matrix) if radius is None else radius
    if rho == 0:
        return np.full(matrix.shape[0], np.nan)
    degrees = np.asarray(matrix.sum(axis=1), np.float64)
    return _of_length_n(_summed(sp.csr_array(matrix), degrees, share / rho))


def scaled_power(matrix: sp.csr_array, beta: float) -> Values:
    """Return Bonacich's power for a given β, the squares summing to n.

    .. math:: c = (I - \\beta A)^{-1} A \\mathbf{1}

    Parameters
    ----------
    matrix : csr_array, shape (n, n)
        A or U.
    beta : float
        Any number that is not one over an eigenvalue; beyond one over the spectral radius the
        scores no longer sum ever longer ways, and mean little.

    Returns
    -------
    ndarray, shape (n,)

    References
    ----------
    .. [1] Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of
       Sociology 92, 1170-1182.

    Examples
    --------
    >>> scaled_power(sp.csr_array([[0, 1], [1, 0]]), 0.1).round(9).tolist()
    [1.0, 1.0]
    """
    from scipy.sparse.linalg import spsolve

    degrees = np.asarray(matrix.sum(axis=1), np.float64)
    system = sp.csc_array(sp.eye_array(matrix.shape[0]) - beta * matrix)
    return _of_length_n(np.asarray(spsolve(system, degrees), np.float64))


def _of_length_n(power: Values) -> Values:
    """Return scores whose squares sum to their number; NaN where all are 0."""
    length = np.sqrt((power**2).sum())
    return power * (np.sqrt(len(power)) / length) if length > 0 else np.full(len(power), np.nan)


def _summed(matrix: sp.csr_array, start: Values, factor: float) -> Values:
    """Return (I - factor · matrix)^-1 start, as the sum of ever longer ways."""
    weighted = matrix.astype(np.float64)
    total, term = start.astype(np.float64), start.astype(np.float64)
    for _ in range(_STEPS):
        term = factor * (weighted @ term)
        total = total + term
        if np.abs(term).max(initial=0.0) <= _CHANGE * np.abs(total).max(initial=0.0):
            break
    return total
