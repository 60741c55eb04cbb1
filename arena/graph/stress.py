"""Directions on the arena map: who is tied stands on the same side of the middle."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
import scipy.linalg
import scipy.sparse as sp
from numpy.typing import NDArray

FARTHEST = 6
"""Graph distance at which all that is farther, or cannot be reached, is drawn."""
SCHEDULE = (0.0, 0.2, 0.4, 0.6, 0.8, 0.95)
STEPS = 4
ANCHOR = 0.02
"""Weight of the start position beside stress: it fixes rotation and mirror image."""
DIFFUSION = 0.3
"""Weight of an organisation's own direction beside those of whom it is tied to."""
UNIT = 0.5
"""Drawn length of one tie, as a share of the root mean square distance from the middle."""


def distances(undirected: sp.csr_array, *, farthest: int = FARTHEST) -> NDArray[np.float64]:
    """Return how many ties apart each pair is, at most ``farthest``.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        Symmetric and binary.
    farthest : int
        Distance of pairs that are farther apart or not connected, so that it stays finite.

    Returns
    -------
    ndarray, shape (n, n)
        Ties, 0 on the diagonal.

    Examples
    --------
    >>> distances(sp.csr_array([[0, 1, 0], [1, 0, 0], [0, 0, 0]])).tolist()
    [[0.0, 1.0, 6.0], [1.0, 0.0, 6.0], [6.0, 6.0, 0.0]]
    """
    hop = sp.csr_array(undirected, dtype=np.float32)
    result = np.full(hop.shape, float(farthest))
    result[hop.nonzero()] = 1.0
    np.fill_diagonal(result, 0.0)
    reached = result < farthest
    for length in range(2, farthest):
        fresh = (hop @ reached.astype(np.float32) > 0) & ~reached
        if not fresh.any():
            break
        result[fresh] = length
        reached |= fresh
    return result


def own_directions(ids: Sequence[int]) -> NDArray[np.complex128]:
    """Return a direction for each organisation that depends on its id alone.

    Parameters
    ----------
    ids : sequence of int
        n ids.

    Returns
    -------
    ndarray, shape (n,)
        On the unit circle of the complex plane, as if drawn evenly.
    """
    digests = (hashlib.blake2b(str(own).encode(), digest_size=6).digest() for own in ids)
    turns = np.fromiter((int.from_bytes(d, "big") / 2**48 for d in digests), np.float64, len(ids))
    return np.asarray(np.exp(2j * np.pi * turns))


def shared_directions(
    undirected: sp.csr_array, own: NDArray[np.complex128]
) -> NDArray[np.complex128]:
    """Return directions in which each follows its own and those of whom it is tied to.

    The only solution z of (L + αI) z = α h, with L the normalised Laplacian, h the own
    directions and α = 0.3. Being the solution of a well-conditioned linear system it moves
    little when one tie or one organisation changes, which eigenvectors do not promise.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        Symmetric and binary.
    own : ndarray, shape (n,)
        Unit complex numbers.

    Returns
    -------
    ndarray, shape (n,)
        Unit complex numbers.
    """
    degree = np.asarray(undirected.sum(axis=1), np.float64).ravel()
    scale = 1 / np.sqrt(np.maximum(degree, 1.0))
    system = -(undirected.toarray() * scale[:, None] * scale[None, :])
    np.fill_diagonal(system, 1.0 + DIFFUSION)
    told = DIFFUSION * np.stack([own.real, own.imag], axis=1)
    solved = scipy.linalg.solve(system, told, assume_a="pos")
    shared = solved[:, 0] + 1j * solved[:, 1]
    return np.asarray(shared / np.maximum(np.abs(shared), 1e-12))


def directions(
    undirected: sp.csr_array, ids: Sequence[int], distance: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the angle of each organisation by stress under a radial constraint.

    Minimises (1 - t) Σ dᵢⱼ⁻² (‖xᵢ - xⱼ‖ - dᵢⱼ)² + t w Σ (‖xᵢ‖ - rᵢ)² with t rising from 0
    to almost 1 [1]_, so that only the angle is free in the end [2]_. A small pull to the start
    position keeps rotation and mirror image. Every step solves the majorising system.

    Parameters
    ----------
    undirected : csr_array, shape (n, n)
        Symmetric and binary.
    ids : sequence of int
        n ids, of which the start positions are made.
    distance : ndarray, shape (n,)
        Wanted distance from the middle r, positive, in map units.

    Returns
    -------
    ndarray, shape (n,)
        Radians in [-π, π].

    References
    ----------
    .. [1] Brandes, U. & Pich, C. (2011). More flexible radial layout. Journal of Graph Algorithms
       and Applications 15, 157-173.
    .. [2] Brandes, U., Kenis, P. & Wagner, D. (2003). Communicating centrality in policy network
       drawings. IEEE Transactions on Visualization and Computer Graphics 9, 241-253.
    """
    n = len(ids)
    if not n:
        return np.zeros(0)
    start = shared_directions(undirected, own_directions(ids)) * distance
    home = np.stack([start.real, start.imag], axis=1)
    goal = distances(undirected)
    weight = np.divide(1.0, goal * goal, out=np.zeros_like(goal), where=goal > 0)
    stress = -weight
    np.fill_diagonal(stress, weight.sum(axis=1))
    wanted = weight * goal * UNIT * np.sqrt(np.mean(distance**2))
    typical = float(weight.sum() / n) or 1.0
    x = home.copy()
    for t in SCHEDULE:
        hold = typical * (t + ANCHOR * (1 - t))
        factor = scipy.linalg.cho_factor((1 - t) * stress + hold * np.eye(n), check_finite=False)
        for _ in range(STEPS):
            onto = x * (distance / np.maximum(np.hypot(x[:, 0], x[:, 1]), 1e-9))[:, None]
            held = typical * (t * onto + (1 - t) * ANCHOR * home)
            pulled = (1 - t) * _pull(x, wanted) + held
            x = scipy.linalg.cho_solve(factor, pulled, check_finite=False)
    return np.arctan2(x[:, 1], x[:, 0])


def _pull(x: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the right-hand side of stress majorisation, shape (n, 2)."""
    square = (x * x).sum(axis=1)
    apart = square[:, None] + square[None, :] - 2 * (x @ x.T)
    np.maximum(apart, 1e-9, out=apart)
    np.sqrt(apart, out=apart)
    ratio = np.divide(wanted, apart, out=apart)
    return np.asarray(ratio.sum(axis=1)[:, None] * x - ratio @ x)
