"""Random networks to compare with: as many ties, or as many ties of every organisation."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Networks = NDArray[np.bool_]
Draw = Callable[[sp.csr_array, int, int], Networks]

# Exchanges that must have succeeded for each tie, and the most that are tried for each.
_SWAPS = 20
_TRIED = 400
# Random numbers drawn at once, for each network.
_BLOCK = 512


def same_ties(adjacency: sp.csr_array, draws: int, seed: int) -> Networks:
    """Draw networks with as many ties, placed anywhere: Erdős and Rényi's with fixed m.

    .. math:: P(A') = \\binom{n(n-1)}{m}^{-1}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    draws : int
        How many networks.
    seed : int

    Returns
    -------
    ndarray of bool, shape (draws, n, n)
        Without self-ties. Where A is symmetric the draws are too: pairs are placed then.

    Notes
    -----
    Where A is not symmetric each arc is placed by itself: mutual ties are not kept.

    References
    ----------
    .. [1] Erdős, P., & Rényi, A. (1959). On random graphs I. Publicationes Mathematicae 6,
       290-297.

    Examples
    --------
    >>> path = sp.csr_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> same_ties(path, draws=5, seed=1).sum(axis=(1, 2)).tolist()
    [4, 4, 4, 4, 4]
    """
    n = adjacency.shape[0]
    rng = np.random.default_rng(seed)
    found = np.zeros((draws, n, n), np.bool_)
    mutual = is_symmetric(adjacency)
    cells = ~np.tri(n, dtype=np.bool_) if mutual else ~np.eye(n, dtype=np.bool_)
    source, target = np.nonzero(cells)
    ties = adjacency.nnz // 2 if mutual else adjacency.nnz
    for network in found:
        chosen = rng.choice(len(source), ties, replace=False, shuffle=False)
        network[source[chosen], target[chosen]] = True
    return found | found.transpose(0, 2, 1) if mutual else found


def same_degrees(adjacency: sp.csr_array, draws: int, seed: int) -> Networks:
    """Draw networks in which everybody has as many ties in and out, by double-edge swaps.

    .. math:: \\{a \\to b,\\ c \\to d\\} \\mapsto \\{a \\to d,\\ c \\to b\\}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    draws : int
        How many networks.
    seed : int

    Returns
    -------
    ndarray of bool, shape (draws, n, n)
        In-degrees and out-degrees as in A, without self-ties. Where A is symmetric so are the
        draws.

    Notes
    -----
    Each draw is a chain of its own from A. An exchange that would double a tie or tie somebody to
    itself leaves the network as it is, so that all networks with these degrees become equally
    likely. The chains go on until on average twenty exchanges a tie have succeeded, or four
    hundred have been tried: where few exchanges are possible the draws resemble A, as they must.
    Exchanges alone cannot turn round a cycle of three arcs; elsewhere they reach every network.

    References
    ----------
    .. [1] Maslov, S., & Sneppen, K. (2002). Specificity and stability in topology of protein
       networks. Science 296, 910-913.
    .. [2] Fosdick, B. K., Larremore, D. B., Nishimura, J., & Ugander, J. (2018). Configuring
       random graph models with fixed degree sequences. SIAM Review 60, 315-355.

    Examples
    --------
    >>> path = sp.csr_array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]])
    >>> same_degrees(path, draws=3, seed=1).sum(axis=1).tolist()
    [[1, 2, 2, 1], [1, 2, 2, 1], [1, 2, 2, 1]]
    """
    n = adjacency.shape[0]
    mutual = is_symmetric(adjacency)
    ties = adjacency.toarray().astype(np.bool_)
    # What is missing has fixed degrees too, and in a dense network it is quicker to exchange that.
    dense = bool(2 * adjacency.nnz > n * (n - 1))
    if dense:
        ties = ~ties & ~np.eye(n, dtype=np.bool_)
    there = np.repeat(ties[None], draws, axis=0)
    source, target = np.nonzero(np.triu(ties) if mutual else ties)
    if len(source) > 1 and draws:
        ends = np.repeat(np.concatenate([source, target]), draws)
        rng = np.random.default_rng(seed)
        _exchange(there.reshape(-1), ends, n, len(source), mutual, rng)
    return ~there & ~np.eye(n, dtype=np.bool_) if dense else there


def is_symmetric(adjacency: sp.csr_array) -> bool:
    """Whether every tie goes both ways.

    Examples
    --------
    >>> is_symmetric(sp.csr_array([[0, 1], [0, 0]]))
    False
    """
    return bool((adjacency != adjacency.T).nnz == 0)


def _exchange(
    there: NDArray[np.bool_],
    ends: NDArray[np.int64],
    n: int,
    ties: int,
    mutual: bool,
    rng: np.random.Generator,
) -> None:
    """Exchange the targets of random pairs of ties in every network, in place, until it is mixed.

    ``there`` holds the networks one after another, ``ends`` the sources and then the targets, tie
    by tie, of every network.
    """
    draws = len(there) // (n * n)
    network = np.arange(draws)
    origin = network * (n * n)
    sources, targets = ends[: ties * draws], ends[ties * draws :]
    succeeded = tried = 0
    while succeeded < _SWAPS * ties * draws and tried < _TRIED * ties:
        tried += _BLOCK
        chosen = rng.integers(ties, size=(_BLOCK, 2, draws)) * draws + network
        turned = rng.random((_BLOCK, draws)) < 0.5
        for (one, other), turn in zip(chosen, turned, strict=True):
            a, b, c, d = sources[one], targets[one], sources[other], targets[other]
            if mutual:
                c, d = np.where(turn, d, c), np.where(turn, c, d)
            free = ~(there[origin + a * n + d] | there[origin + c * n + b])
            now = np.flatnonzero(free & (a != d) & (b != c) & (one != other))
            succeeded += len(now)
            a, b, c, d = a[now], b[now], c[now], d[now]
            for first, second, on in ((a, b, False), (c, d, False), (a, d, True), (c, b, True)):
                there[origin[now] + first * n + second] = on
                if mutual:
                    there[origin[now] + second * n + first] = on
            targets[one[now]], sources[other[now]], targets[other[now]] = d, c, b
