"""The strategic core and its ring, as the ties show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp

from arena.graph import core_search
from arena.graph.core_fit import LEFT_OUT, Cores, Ideal, Problem, problem

EXHAUSTIVE_UP_TO = 20


class BlockDensities(NamedTuple):
    """Share of the possible ties that is there within and between core and ring, or mean tie."""

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
    adjacency: sp.csr_array, seed: int = 0, starts: int | None = None, ideal: Ideal = LEFT_OUT
) -> CorePeriphery:
    """Find the core that is most like a textbook core: tied within, while the ring is not.

    .. math:: r = \\frac{\\sum_b x_b S_b - (\\sum_b x_b N_b)(\\sum_b S_b) / N}
              {\\sqrt{(\\sum_b x_b^2 N_b - (\\sum_b x_b N_b)^2 / N)
              (\\sum_b Q_b - (\\sum_b S_b)^2 / N)}}

    the Pearson correlation of the ties with the ideal, over the blocks b that are used: cells
    :math:`N_b`, sum :math:`S_b` and sum of squares :math:`Q_b` of the ties in them, ideal
    :math:`x_b` (1 within the core, 0 within the ring); :math:`N = \\sum_b N_b`.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A: binary, directed, no self-ties; or W for the valued model.
    seed : int
        Seed of the random starts; of no influence up to 20 organisations.
    starts : int, optional
        Number of random starts beyond 20 organisations; by default 200 for a small network, falling
        to 20 for a large one.
    ideal : Ideal
        How the cells between core and ring count: left out (the default, as in UCINET), ``ONE``
        (the ring hangs on the core), ``ZERO``, or any density, the two directions apart if need be.

    Returns
    -------
    CorePeriphery
        ``correlation`` from -1 to 1. Of equally good cores the smallest; of equally small ones the
        one with the first rows.

    Notes
    -----
    Up to 20 organisations every division is tried, and ``n_optima`` is exact. Beyond that steepest
    ascent by single moves climbs from the organisations with most ties and from the random starts,
    and follows moves and exchanges that change nothing from the best cores it found (exchanges
    while core times ring is at most 250,000): the fit and ``n_optima`` are then lower bounds.
    Undefined, so ``None``, where the ideal or the data are constant in every division: no ties,
    everybody tied to everybody alike, and with the cells left out fewer than four organisations.
    The treatment matters: another ideal often gives another core, so it belongs beside the number.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.
    .. [2] Estevez, J. L., & Nordlund, C. (2025). Revising the Borgatti-Everett core-periphery
       model: inter-categorical density blocks and partially connected cores. Social Networks 81,
       31-51.

    Examples
    --------
    Three organisations tied in a ring of ties, and one outside: any two of the three fit as well.

    >>> triangle = [[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0]]
    >>> found = core_periphery(sp.csr_array(triangle))
    >>> round(found.correlation, 9), found.core, found.n_optima
    (1.0, (0, 1), 3)

    A star: where the ring should hang on the core, the hub alone is the core.

    >>> from arena.graph.core_fit import ONE
    >>> star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]
    >>> core_periphery(sp.csr_array(star), ideal=ONE).core
    (0,)
    """
    n = adjacency.shape[0]
    exact = n <= EXHAUSTIVE_UP_TO
    search = problem(adjacency, ideal)
    best, cores = _every_division(search) if exact else core_search.ascend(search, seed, starts)
    if len(cores) == 0:
        return CorePeriphery(None, (), 0, exact, (0,) * n, BlockDensities())
    core = _first_of_smallest(cores)
    return CorePeriphery(
        correlation=float(np.clip(best, -1.0, 1.0)),
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
        A: binary, directed, no self-ties; or W, for mean values.
    core : ndarray of bool, shape (n,)
        Who is in the core.

    Returns
    -------
    BlockDensities
        Shares from 0 to 1 (on W: mean values); ``None`` for a block without cells.

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


def _every_division(search: Problem) -> tuple[float, Cores]:
    """Return the best fit over all divisions and every core that has it."""
    fits = core_search.every_fit(search)
    best = float(fits.max())
    if best == -np.inf:
        return best, np.zeros((0, search.n), np.bool_)
    return best, core_search.members(np.flatnonzero(fits >= best - core_search.EQUAL), search.n)


def _first_of_smallest(cores: Cores) -> Cores:
    """Return the smallest core; of equally small ones the one with the first rows."""
    sizes = cores.sum(axis=1)
    smallest = cores[sizes == sizes.min()]
    # lexsort takes its last key as the first to sort by.
    core: Cores = smallest[np.lexsort(~smallest.T[::-1])[0]]
    return core
