"""How firmly each organisation stands in the core: in how many good divisions it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from arena.graph import core_search
from arena.graph.core import EXHAUSTIVE_UP_TO, CorePeriphery
from arena.graph.core_fit import LEFT_OUT, Cores, Ideal, Numbers, Problem, problem

# Walks at once, divisions noted of each, and steps between two of those (and before the first),
# as a multiple of the organisations.
_WALKS = 100
_NOTED = 10
_BETWEEN = 4
_MOST_STEPS = 4_000
# Rows of a dense matrix are picked faster; beyond this it would take too much memory.
_DENSE_UP_TO = 500

# A dense or a sparse matrix, whose rows are picked.
Rows: TypeAlias = Any


@dataclass(frozen=True)
class CoreSupport:
    """In how many nearly as good divisions each organisation is in the core.

    ``in_core`` holds for each row in how many of the ``divisions`` it stands in the core;
    ``exact`` tells whether these are all divisions with a fit of ``least`` or more, or a sample.
    """

    divisions: int
    in_core: tuple[int, ...]
    least: float | None
    exact: bool

    def share(self, row: int) -> float | None:
        """Share of the divisions in which this row is in the core; ``None`` without a division."""
        return self.in_core[row] / self.divisions if self.divisions else None


def core_support(
    adjacency: sp.csr_array,
    found: CorePeriphery,
    seed: int = 0,
    ideal: Ideal = LEFT_OUT,
    share: float = 0.95,
) -> CoreSupport:
    """Count for each organisation the nearly as good divisions that have it in the core.

    .. math:: s_i = |\\{c : r(c) \\ge 0.95\\, r^*,\\ i \\in c\\}|

    over the divisions c, with :math:`r^*` the best fit.

    Parameters
    ----------
    adjacency : csr_array, shape (n, n)
        A, or W, as it was given to :func:`arena.graph.core.core_periphery`.
    found : CorePeriphery
        What that function found with the same ideal.
    seed : int
        Seed of the sample; of no influence up to 20 organisations.
    ideal : Ideal
        How the cells between core and ring count.
    share : float
        How near to the best fit still counts as good, from 0 to 1.

    Returns
    -------
    CoreSupport
        Without a best fit no divisions.

    Raises
    ------
    ValueError
        If ``share`` lies outside 0 to 1.

    Notes
    -----
    Up to 20 organisations all divisions are counted. Beyond that a thousand divisions are drawn by
    random walks that start at the best core, move one organisation at a time and never leave the
    divisions that are good enough; over these they are uniform in the long run. Where the best fit
    is negative, "near" is measured by the same margin below it.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.
    .. [2] Metropolis, N., et al. (1953). Equation of state calculations by fast computing
       machines. Journal of Chemical Physics 21, 1087-1092.

    Examples
    --------
    A star: the hub is in the core of every good division, each leaf in one.

    >>> from arena.graph.core import core_periphery
    >>> star = sp.csr_array([[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]])
    >>> core_support(star, core_periphery(star)).in_core
    (3, 1, 1, 1)
    """
    if not 0.0 <= share <= 1.0:
        raise ValueError("a share lies from 0 to 1")
    n = adjacency.shape[0]
    if found.correlation is None:
        return CoreSupport(0, (0,) * n, None, True)
    least = found.correlation - (1.0 - share) * abs(found.correlation)
    search = problem(adjacency, ideal)
    exact = n <= EXHAUSTIVE_UP_TO
    if exact:
        divisions = np.flatnonzero(core_search.every_fit(search) >= least - core_search.EQUAL)
        counts = np.array([np.count_nonzero(divisions >> bit & 1) for bit in range(n)])[::-1]
        return CoreSupport(len(divisions), tuple(counts.tolist()), least, True)
    start = np.zeros(n, np.bool_)
    start[list(found.core)] = True
    cores = _sample(search, start, least, np.random.default_rng(seed))
    return CoreSupport(len(cores), tuple(cores.sum(axis=0).tolist()), least, False)


def _sample(search: Problem, start: Cores, least: float, rng: np.random.Generator) -> Cores:
    """Return divisions that random walks among the good ones pass, shape ``(1000, n)``."""
    n = search.n
    inside = np.repeat(start[None, :].astype(np.float64), _WALKS, axis=0)
    walk = np.arange(_WALKS)
    ties_of = [_rows(search.values.both)]
    if not search.is_binary:
        ties_of.append(_rows(search.squares.both))
    sums = _walk_sums(search, inside)
    steps = min(_BETWEEN * n, _MOST_STEPS)
    noted = []
    for step in range(1, steps * (_NOTED + 1) + 1):
        movers = rng.integers(n, size=_WALKS)
        way = 1.0 - 2.0 * inside[walk, movers]
        ties = [_ties(rows, movers, inside) for rows in ties_of]
        moved = _after(search, sums, movers, way, ties)
        fits = search.objective.fits(moved[0].astype(np.int64), *moved[1:])
        good = fits >= least - core_search.EQUAL
        inside[walk[good], movers[good]] += way[good]
        sums = [np.where(good, after, here) for after, here in zip(moved, sums, strict=True)]
        if step % steps == 0 and step > steps:
            noted.append(inside > 0.0)
    return np.concatenate(noted)


def _rows(both: sp.csr_array) -> Rows:
    """Return a matrix in the form in which rows of it are picked fastest."""
    return np.asarray(both.toarray(), np.float64) if both.shape[0] <= _DENSE_UP_TO else both


def _ties(rows: Rows, movers: NDArray[np.int64], inside: Numbers) -> Numbers:
    """Return the ties between each mover and the core of its walk."""
    picked = rows[movers]
    if isinstance(picked, np.ndarray):
        found: Numbers = np.einsum("ij,ij->i", picked, inside)
        return found
    return np.asarray(picked.multiply(inside).sum(axis=1), np.float64)


def _walk_sums(search: Problem, inside: Numbers) -> list[Numbers]:
    """Return size, products, values and squares of each core."""
    goal = search.objective
    both = [search.values, search.squares]
    within = [np.einsum("ij,ij->i", (each.both @ inside.T).T, inside) / 2 for each in both]
    return [
        inside.sum(axis=1),
        goal.alpha * within[0] + inside @ search.products,
        *(
            each.total + goal.beta * core + inside @ each.linear
            for each, core in zip(both, within, strict=True)
        ),
    ]


def _after(
    search: Problem,
    sums: list[Numbers],
    movers: NDArray[np.int64],
    way: Numbers,
    ties: list[Numbers],
) -> list[Numbers]:
    """Return size, products, values and squares after moving one organisation of each core."""
    goal = search.objective
    return [
        sums[0] + way,
        sums[1] + way * (goal.alpha * ties[0] + search.products[movers]),
        sums[2] + way * (goal.beta * ties[0] + search.values.linear[movers]),
        sums[3] + way * (goal.beta * ties[-1] + search.squares.linear[movers]),
    ]
