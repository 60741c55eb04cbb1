"""The best fit of many networks of the same size at once, for comparison with chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph.core_fit import LEFT_OUT, Ideal, Numbers, Objective, objective
from arena.graph.core_search import CORE_CHANCE, EQUAL

# Climbs per network: enough to reach the proved optimum almost always in small networks.
_CLIMBS = 60
_FEWEST = 10


def best_fits(
    networks: NDArray[np.bool_], seed: int = 0, ideal: Ideal = LEFT_OUT, starts: int | None = None
) -> Numbers:
    """Return the best fit that steepest ascent reaches in each of a stack of networks.

    .. math:: r^*_d = \\max_c r(c; A_d)

    Parameters
    ----------
    networks : ndarray of bool, shape (draws, n, n)
        A of each network: directed, no self-ties.
    seed : int
        Seed of the random starts.
    ideal : Ideal
        How the cells between core and ring count.
    starts : int, optional
        Number of random starts beside the one by degree; by default 60 in a small network, falling
        to 10 in a large one.

    Returns
    -------
    ndarray, shape (draws,)
        From -1 to 1; minus infinity where no division has a fit.

    References
    ----------
    .. [1] Borgatti, S. P., & Everett, M. G. (1999). Models of core/periphery structures. Social
       Networks 21, 375-395.

    Examples
    --------
    >>> star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]
    >>> best_fits(np.array([star, np.zeros((4, 4))], bool)).round(9).tolist()
    [1.0, -inf]
    """
    draws, n, _ = networks.shape
    if draws == 0 or n == 0:
        return np.full(draws, -np.inf)
    rng = np.random.default_rng(seed)
    climbs = 1 + (int(np.clip(3000 // n, _FEWEST, _CLIMBS)) if starts is None else starts)
    stack = _stack(networks, ideal)
    cores = rng.random((draws, climbs, n)) < CORE_CHANCE
    cores[:, 0] = _by_degree(stack)
    fits = _climb(stack, cores.reshape(draws * climbs, n), climbs).reshape(draws, climbs)
    best: Numbers = fits.max(axis=1)
    return best


@dataclass(frozen=True, eq=False)
class _Stack:
    """Networks one after another: ties both ways, and what each organisation adds by itself."""

    objective: Objective
    both: Numbers
    linear: Numbers
    products: Numbers
    totals: Numbers


def _stack(networks: NDArray[np.bool_], ideal: Ideal) -> _Stack:
    ties = networks.astype(np.float64)
    away, toward = ties.sum(axis=2), ties.sum(axis=1)
    left_out = (ideal.core_ring is None, ideal.ring_core is None)
    return _Stack(
        objective=objective(networks.shape[1], ideal),
        both=ties + ties.transpose(0, 2, 1),
        linear=-(away * left_out[0]) - (toward * left_out[1]),
        products=(ideal.core_ring or 0.0) * away + (ideal.ring_core or 0.0) * toward,
        totals=away.sum(axis=1),
    )


def _by_degree(stack: _Stack) -> NDArray[np.bool_]:
    """Return of each network the best core of everyone from a certain number of ties up."""
    goal, (draws, n) = stack.objective, stack.linear.shape
    order = np.argsort(-stack.both.sum(axis=2), axis=1, kind="stable")
    place = np.argsort(order, axis=1)
    sorted_both = np.take_along_axis(stack.both, order[:, :, None], axis=1)
    sorted_both = np.take_along_axis(sorted_both, order[:, None, :], axis=2)
    within = np.cumsum(np.einsum("dij,ij->di", sorted_both, np.tri(n)), axis=1)
    products = np.cumsum(np.take_along_axis(stack.products, order, axis=1), axis=1)
    linear = np.cumsum(np.take_along_axis(stack.linear, order, axis=1), axis=1)
    values = stack.totals[:, None] + goal.beta * within + linear
    size = np.broadcast_to(np.arange(1, n + 1), (draws, n))
    fits = goal.fits(size, goal.alpha * within + products, values, values)
    cores: NDArray[np.bool_] = place <= fits.argmax(axis=1)[:, None]
    return cores


def _climb(stack: _Stack, cores: NDArray[np.bool_], climbs: int) -> Numbers:
    """Move the best mover of each core across while that helps; return the fits."""
    goal = stack.objective
    network = np.repeat(np.arange(len(stack.both)), climbs)
    inside = cores.astype(np.float64)
    shape = (len(stack.both), climbs, cores.shape[1])
    to_core = (inside.reshape(shape) @ stack.both).reshape(cores.shape)
    within = np.einsum("ij,ij->i", to_core, inside) / 2
    size = cores.sum(axis=1)
    linear, products = stack.linear[network], stack.products[network]
    values = stack.totals[network] + goal.beta * within + np.einsum("ij,ij->i", inside, linear)
    product = goal.alpha * within + np.einsum("ij,ij->i", inside, products)
    found = goal.fits(size, product, values, values)
    state = [np.arange(len(cores)), network, inside, to_core, size, values, product, found.copy()]
    while len(state[0]):
        state = _step(stack, state)
        found[state[0]] = state[7]
    return found


def _step(stack: _Stack, state: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """Return the climbs that go on, each after its best move."""
    goal = stack.objective
    climb, network, inside, to_core, size, values, product, here = state
    step = 1.0 - 2.0 * inside
    further = step * (goal.beta * to_core + stack.linear[network])
    moved = values[:, None] + further
    gained = product[:, None] + step * (goal.alpha * to_core + stack.products[network])
    moves = goal.fits(size[:, None] + step.astype(np.int64), gained, moved, moved)
    mover = moves.argmax(axis=1)
    row = np.arange(len(mover))
    there = moves[row, mover]
    on = np.flatnonzero(there > here + EQUAL)
    mover, way = mover[on], step[on, mover[on]]
    inside, to_core = inside[on], to_core[on] + way[:, None] * stack.both[network[on], mover]
    inside[np.arange(len(on)), mover] += way
    return [
        climb[on],
        network[on],
        inside,
        to_core,
        size[on] + way.astype(np.int64),
        moved[on, mover],
        gained[on, mover],
        there[on],
    ]
