"""The strategic core and its ring, as the ties show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Cores = NDArray[np.bool_]
Numbers = NDArray[np.float64]

EXHAUSTIVE_UP_TO = 20

# Fits closer than this differ by rounding alone.
_EQUAL = 1e-9
# Chance that a random start puts an organisation in the core, as in UCINET.
_CORE_CHANCE = 0.384
_CHUNK = 1 << 16
# Most equally good cores followed from the best ones that the ascent found.
_FOLLOWED = 200


class BlockDensities(NamedTuple):
    """Share of the possible ties that is there within and between core and ring."""

    core_core: float | None = None
    core_ring: float | None = None
    ring_core: float | None = None
    ring_ring: float | None = None


@dataclass(frozen=True)
class CorePeriphery:
    """The best division in a core and a ring.

    ``core`` holds rows of the matrix, ascending; ``in_optima`` says for each row in how many of the
    ``n_optima`` equally good cores it stands. ``exact`` tells whether every division was tried.
    Where no division has a fit, ``correlation`` is ``None`` and the rest is empty.
    """

    correlation: float | None
    core: tuple[int, ...]
    n_optima: int
    exact: bool
    in_optima: tuple[int, ...]
    densities: BlockDensities


def core_periphery(
    adjacency: sp.csr_array, seed: int = 0, starts: int | None = None
) -> CorePeriphery:
    """Find the core that is most like a textbook core: tied within, while the ring is not.

    .. math:: r = \\frac{N S_{cc} - N_{cc} S}{\\sqrt{N_{cc} (N - N_{cc})\\, S (N - S)}}

    the Pearson correlation, over the cells within the core (:math:`N_{cc} = k(k-1)`, sum
    :math:`S_{cc}`) and within the ring, of A with 1 in the core and 0 in the ring;
    :math:`N` and :math:`S` count those cells and the ties in them. The cells between core and ring
    are left out.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    seed : int
        Seed of the random starts; of no influence up to 20 organisations.
    starts : int, optional
        Number of random starts beyond 20 organisations; by default 200 for a small network, falling
        to 20 for a large one.

    Returns
    -------
    CorePeriphery
        ``correlation`` from -1 to 1. Of equally good cores the smallest; of equally small ones the
        one with the first rows.

    Notes
    -----
    Up to 20 organisations every division is tried, and ``n_optima`` is exact. Beyond that steepest
    ascent by single moves climbs from the organisations with most ties and from the random
    starts, and follows moves that change nothing from the best cores it found: ``n_optima`` is then
    a lower bound. Undefined, so ``None``, where a block is constant in every division: fewer than
    four organisations, no ties, everybody tied to everybody.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.

    Examples
    --------
    Three organisations tied in a ring of ties, and one outside: any two of the three fit as well.

    >>> triangle = [[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0]]
    >>> found = core_periphery(sp.csr_array(triangle))
    >>> found.correlation, found.core, found.n_optima
    (1.0, (0, 1), 3)
    """
    n = adjacency.shape[0]
    exact = n <= EXHAUSTIVE_UP_TO
    # Both directions of a pair always fall in the same block.
    both = sp.csr_array(adjacency + adjacency.T).astype(np.float64)
    best, cores = _every_division(both) if exact else _ascend(both, seed, starts)
    if len(cores) == 0:
        return CorePeriphery(None, (), 0, exact, (0,) * n, BlockDensities())
    core = _first_of_smallest(cores)
    return CorePeriphery(
        correlation=best,
        core=tuple(np.flatnonzero(core).tolist()),
        n_optima=len(cores),
        exact=exact,
        in_optima=tuple(cores.sum(axis=0).tolist()),
        densities=block_densities(adjacency, core),
    )


def block_densities(adjacency: sp.csr_array, core: Cores) -> BlockDensities:
    """Return the share of the possible ties within and between a core and its ring.

    .. math:: \\Delta_{pq} = \\frac{\\sum_{i \\in p, j \\in q} a_{ij}}{n_p (n_q - [p = q])}

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties.
    core : ndarray of bool, shape (n,)
        Who is in the core.

    Returns
    -------
    BlockDensities
        Shares from 0 to 1; ``None`` for a block without cells.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.

    Examples
    --------
    >>> block_densities(sp.csr_array([[0, 1, 1], [1, 0, 0], [0, 0, 0]]),
    ...                 np.array([True, True, False]))
    BlockDensities(core_core=1.0, core_ring=0.5, ring_core=0.0, ring_ring=None)
    """
    sides = np.stack([core, ~core]).astype(np.float64)
    sums = sides @ (adjacency @ sides.T)
    sizes = sides.sum(axis=1)
    cells = np.outer(sizes, sizes) - np.diag(sizes)
    shares = (
        float(ties / possible) if possible else None
        for ties, possible in zip(sums.ravel(), cells.ravel(), strict=True)
    )
    return BlockDensities(*shares)


def _fit(core_ties: Any, ring_ties: Any, size: Any, n: int) -> Numbers:
    """Return the correlation for arrays of divisions; minus infinity where it is undefined."""
    core_cells = size * (size - 1.0)
    ring_size = n - size
    ring_cells = ring_size * (ring_size - 1.0)
    cells = core_cells + ring_cells
    ties = core_ties + ring_ties
    spread = core_cells * ring_cells * (ties * (cells - ties))
    defined = spread > 0.0
    covariance = core_ties * cells - core_cells * ties
    fit: Numbers = np.where(defined, covariance / np.sqrt(np.where(defined, spread, 1.0)), -np.inf)
    return fit


def _every_division(both: sp.csr_array) -> tuple[float, Cores]:
    """Return the best fit over all divisions and every core that has it.

    A division is a number whose bits are the organisations, the first the highest: ties within
    every core follow from smaller cores by doubling, and the ring of ``x`` is the core of its
    complement, the same array read backwards.
    """
    n = both.shape[0]
    ties_of = both.toarray()[::-1, ::-1].astype(np.int32)
    within = np.zeros(1 << n, np.int32)
    size = np.zeros(1 << n, np.int8)
    to_core = np.zeros(1 << max(n - 1, 0), np.int32)
    for bit in range(n):
        for other in range(bit):
            known = to_core[: 1 << other]
            np.add(known, ties_of[bit, other], out=to_core[1 << other : 2 << other])
        np.add(within[: 1 << bit], to_core[: 1 << bit], out=within[1 << bit : 2 << bit])
        np.add(size[: 1 << bit], 1, out=size[1 << bit : 2 << bit])
    fits = np.empty(1 << n)
    for first in range(0, 1 << n, _CHUNK):
        part = slice(first, first + _CHUNK)
        core_ties, ring_ties = within[part].astype(float), within[::-1][part].astype(float)
        fits[part] = _fit(core_ties, ring_ties, size[part], n)
    best = float(fits.max())
    if best == -np.inf:
        return best, np.zeros((0, n), np.bool_)
    optimal = np.flatnonzero(fits >= best - _EQUAL)
    return best, (optimal[:, None] >> np.arange(n)[::-1] & 1).astype(np.bool_)


def _ascend(both: sp.csr_array, seed: int, starts: int | None) -> tuple[float, Cores]:
    """Return the best fit that steepest ascent reaches and the different cores that have it.

    Beyond a hundred organisations the first moves take several at once; the last are always single.
    """
    n = both.shape[0]
    rng = np.random.default_rng(seed)
    random_starts = int(np.clip(6000 // n, 20, 200)) if starts is None else starts
    cores = np.vstack([_by_degree(both), rng.random((random_starts, n)) < _CORE_CHANCE])
    stride = max(1, n // 64)
    fits = _climb(both, cores, stride)
    while stride > 1:
        stride = max(1, stride // 4)
        fits = _climb(both, cores, stride)
    best = float(fits.max())
    if best == -np.inf:
        return best, cores[:0]
    return best, _follow_equal(both, cores[fits >= best - _EQUAL], best)


def _climb(both: sp.csr_array, cores: Cores, stride: int) -> Numbers:
    """Move the ``stride`` best movers of each core across while that helps; return the fits."""
    climbing = np.arange(len(cores))
    here, moves = _single_moves(both, cores)
    fits = here.copy()
    while len(climbing):
        tried = cores[climbing]
        movers = np.argpartition(-moves, stride - 1, axis=1)[:, :stride]
        tried[np.arange(len(tried))[:, None], movers] ^= True
        there, further = _single_moves(both, tried)
        higher = there > here + _EQUAL
        climbing, here, moves = climbing[higher], there[higher], further[higher]
        cores[climbing], fits[climbing] = tried[higher], here
    return fits


def _by_degree(both: sp.csr_array) -> Cores:
    """Return the best of the cores that hold everyone from a certain number of ties up."""
    n = both.shape[0]
    order = np.argsort(-both.sum(axis=1), kind="stable")
    place = np.empty(n, np.int64)
    place[order] = np.arange(n)
    source, target = np.repeat(place, np.diff(both.indptr)), place[both.indices]
    # Every pair stands in ``both`` twice.
    joins = np.bincount(np.maximum(source, target), weights=both.data, minlength=n) / 2
    leaves = np.bincount(np.minimum(source, target), weights=both.data, minlength=n) / 2
    sizes = np.arange(1.0, n + 1)
    fits = _fit(np.cumsum(joins), leaves.sum() - np.cumsum(leaves), sizes, n)
    core: Cores = place <= fits.argmax()
    return core


def _single_moves(both: sp.csr_array, cores: Cores) -> tuple[Numbers, Numbers]:
    """Return the fit of each core, and of each core after moving each organisation across."""
    n = both.shape[0]
    inside = cores.astype(np.float64)
    to_core = (both @ inside.T).T
    to_ring = both.sum(axis=1) - to_core
    core_ties = np.einsum("ij,ij->i", to_core, inside) / 2
    ring_ties = np.einsum("ij,ij->i", to_ring, 1.0 - inside) / 2
    size = inside.sum(axis=1)
    step = 1.0 - 2.0 * inside
    here = _fit(core_ties, ring_ties, size, n)
    moves = _fit(
        core_ties[:, None] + step * to_core,
        ring_ties[:, None] - step * to_ring,
        size[:, None] + step,
        n,
    )
    return here, moves


def _follow_equal(both: sp.csr_array, cores: Cores, best: float) -> Cores:
    """Return the different cores among these and those a chain of equally good moves away."""
    found = {core.tobytes(): core for core in cores}
    waiting = list(found.values())
    while waiting and len(found) < _FOLLOWED:
        core = waiting.pop()
        _, moves = _single_moves(both, core[None, :])
        for move in np.flatnonzero(moves[0] >= best - _EQUAL):
            next_core = core.copy()
            next_core[move] ^= True
            if next_core.tobytes() not in found:
                found[next_core.tobytes()] = next_core
                waiting.append(next_core)
    return np.array(list(found.values()))


def _first_of_smallest(cores: Cores) -> Cores:
    """Return the smallest core; of equally small ones the one with the first rows."""
    sizes = cores.sum(axis=1)
    smallest = cores[sizes == sizes.min()]
    # lexsort takes its last key as the first to sort by.
    core: Cores = smallest[np.lexsort(~smallest.T[::-1])[0]]
    return core
