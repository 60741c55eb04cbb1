"""The search for the division in core and ring that fits best: every one, or by steepest ascent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from arena.graph.core_fit import Cores, Numbers, Problem, Sums

# Fits closer than this differ by rounding alone.
EQUAL = 1e-9
# Chance that a random start puts an organisation in the core, as in UCINET.
CORE_CHANCE = 0.384

_CHUNK = 1 << 16
# Most equally good cores followed from the best ones that the ascent found.
_FOLLOWED = 200
# Most exchanges of one of the core with one of the ring that are tried from one core.
_EXCHANGES = 250_000


def every_fit(problem: Problem) -> Numbers:
    """Return the fit of every division, shape ``(2**n,)``; minus infinity where undefined.

    A division is a number whose bits are the organisations, the first the highest. Sums over every
    core follow from smaller cores by doubling.
    """
    goal, n = problem.objective, problem.n
    size = np.zeros(1 << n, np.int8)
    for bit in range(n):
        np.add(size[: 1 << bit], 1, out=size[1 << bit : 2 << bit])
    values = _over_cores(problem.values, goal.beta, problem.values.linear, problem.values.total)
    products = _over_cores(problem.values, goal.alpha, problem.products, 0.0)
    squares = values
    if not problem.is_binary:
        sums = problem.squares
        squares = _over_cores(sums, goal.beta, sums.linear, sums.total)
    fits = np.empty(1 << n)
    for first in range(0, 1 << n, _CHUNK):
        part = slice(first, first + _CHUNK)
        fits[part] = goal.fits(size[part], products[part], values[part], squares[part])
    return fits


def members(divisions: NDArray[np.int64], n: int) -> Cores:
    """Return who is in the core of these divisions, shape ``(len(divisions), n)``."""
    return (divisions[:, None] >> np.arange(n)[::-1] & 1).astype(np.bool_)


def _over_cores(sums: Sums, factor: float, linear: Numbers, start: float) -> Numbers:
    """Return ``start + factor * sum within the core + sum of linear`` for every core."""
    n = len(linear)
    ties_of = factor * sums.both.toarray()[::-1, ::-1]
    reversed_linear = linear[::-1]
    found = np.empty(1 << n)
    found[0] = start
    adds = np.empty(1 << max(n - 1, 0))
    for bit in range(n):
        adds[0] = reversed_linear[bit]
        for other in range(bit if factor else 0):
            np.add(adds[: 1 << other], ties_of[bit, other], out=adds[1 << other : 2 << other])
        added = adds[: 1 << bit] if factor else reversed_linear[bit]
        np.add(found[: 1 << bit], added, out=found[1 << bit : 2 << bit])
    return found


def ascend(problem: Problem, seed: int, starts: int | None) -> tuple[float, Cores]:
    """Return the best fit that steepest ascent reaches and the different cores that have it.

    Beyond a hundred organisations the first moves take several at once; the last are always single.
    """
    n = problem.n
    rng = np.random.default_rng(seed)
    random_starts = int(np.clip(6000 // n, 20, 200)) if starts is None else starts
    cores = np.vstack([_by_degree(problem), rng.random((random_starts, n)) < CORE_CHANCE])
    stride = max(1, n // 64)
    fits = _climb(problem, cores, stride)
    while stride > 1:
        stride = max(1, stride // 4)
        fits = _climb(problem, cores, stride)
    best = float(fits.max())
    if best == -np.inf:
        return best, cores[:0]
    return _follow_equal(problem, cores[fits >= best - EQUAL], best)


def _climb(problem: Problem, cores: Cores, stride: int) -> Numbers:
    """Move the ``stride`` best movers of each core across while that helps; return the fits."""
    climbing = np.arange(len(cores))
    here, moves = _moves(problem, cores)
    fits = here.copy()
    while len(climbing):
        tried = cores[climbing]
        movers = np.argpartition(-moves, stride - 1, axis=1)[:, :stride]
        tried[np.arange(len(tried))[:, None], movers] ^= True
        there, further = _moves(problem, tried)
        higher = there > here + EQUAL
        climbing, here, moves = climbing[higher], there[higher], further[higher]
        cores[climbing], fits[climbing] = tried[higher], here
    return fits


def _by_degree(problem: Problem) -> Cores:
    """Return the best of the cores that hold everyone from a certain number of ties up."""
    goal, n = problem.objective, problem.n
    order = np.argsort(-problem.values.both.sum(axis=1), kind="stable")
    place = np.empty(n, np.int64)
    place[order] = np.arange(n)
    products, values = np.cumsum(problem.products[order]), _nested(problem.values, order, place)
    squares = values if problem.is_binary else _nested(problem.squares, order, place)
    fits = goal.fits(
        np.arange(1, n + 1),
        goal.alpha * values[0] + products,
        problem.values.total + goal.beta * values[0] + values[1],
        problem.squares.total + goal.beta * squares[0] + squares[1],
    )
    core: Cores = place <= fits.argmax()
    return core


def _nested(
    sums: Sums, order: NDArray[np.int64], place: NDArray[np.int64]
) -> tuple[Numbers, Numbers]:
    """Return the sum within, and of linear over, the core of the first 1, 2, … in this order."""
    both = sums.both
    source, target = np.repeat(place, np.diff(both.indptr)), place[both.indices]
    # Every pair stands in ``both`` twice.
    joins = np.bincount(np.maximum(source, target), weights=both.data, minlength=len(place)) / 2
    return np.cumsum(joins), np.cumsum(sums.linear[order])


def _moves(problem: Problem, cores: Cores) -> tuple[Numbers, Numbers]:
    """Return the fit of each core, and of each core after moving each organisation across."""
    goal, values = problem.objective, problem.values
    inside = cores.astype(np.float64)
    step = 1.0 - 2.0 * inside
    size = cores.sum(axis=1)
    to_core = (values.both @ inside.T).T
    within = np.einsum("ij,ij->i", to_core, inside) / 2
    total = values.total + goal.beta * within + inside @ values.linear
    product = goal.alpha * within + inside @ problem.products
    squares, moved_squares = total, None
    if not problem.is_binary:
        squares, moved_squares = _squares(problem, inside, step)
    here = goal.fits(size, product, total, squares)
    moved = total[:, None] + step * (goal.beta * to_core + values.linear)
    moves = goal.fits(
        size[:, None] + step.astype(np.int64),
        product[:, None] + step * (goal.alpha * to_core + problem.products),
        moved,
        moved if moved_squares is None else moved_squares,
    )
    return here, moves


def _squares(problem: Problem, inside: Numbers, step: Numbers) -> tuple[Numbers, Numbers]:
    """Return the squares used by each core, and by each core after each move."""
    beta, sums = problem.objective.beta, problem.squares
    to_core = (sums.both @ inside.T).T
    within = np.einsum("ij,ij->i", to_core, inside) / 2
    here = sums.total + beta * within + inside @ sums.linear
    return here, here[:, None] + step * (beta * to_core + sums.linear)


def _follow_equal(problem: Problem, cores: Cores, best: float) -> tuple[float, Cores]:
    """Return the best fit and the cores that have it, these and those a chain of steps away.

    A step moves one across, or exchanges one of the core with one of the ring. A step that turns
    out to improve starts a new climb.
    """
    found = {core.tobytes(): core for core in cores}
    waiting = list(found.values())
    while waiting and len(found) < _FOLLOWED:
        neighbours, fits = _steps(problem, waiting.pop())
        if fits.max(initial=-np.inf) > best + EQUAL:
            climbed = neighbours[[fits.argmax()]]
            best = float(_climb(problem, climbed, 1)[0])
            found, waiting = {climbed[0].tobytes(): climbed[0]}, [climbed[0]]
            continue
        for neighbour in neighbours[fits >= best - EQUAL]:
            if neighbour.tobytes() not in found:
                found[neighbour.tobytes()] = neighbour
                waiting.append(neighbour)
    return best, np.array(list(found.values()))


def _steps(problem: Problem, core: Cores) -> tuple[Cores, Numbers]:
    """Return the best cores one move or one exchange away from this one, and their fits."""
    _, moves = _moves(problem, core[None, :])
    single = np.flatnonzero(moves[0] >= moves[0].max(initial=-np.inf) - EQUAL)
    flips = [single[:, None]]
    fits = [moves[0][single]]
    exchanged = _exchanges(problem, core)
    if exchanged.size:
        leaving, joining = np.nonzero(exchanged >= exchanged.max() - EQUAL)
        pairs = np.stack([np.flatnonzero(core)[leaving], np.flatnonzero(~core)[joining]], axis=1)
        flips.append(pairs)
        fits.append(exchanged[leaving, joining])
    neighbours = np.repeat(core[None, :], sum(len(flip) for flip in flips), axis=0)
    row = 0
    for flip in flips:
        neighbours[row + np.arange(len(flip))[:, None], flip] ^= True
        row += len(flip)
    return neighbours, np.concatenate(fits)


def _exchanges(problem: Problem, core: Cores) -> Numbers:
    """Return the fit after exchanging each of the core with each of the ring."""
    goal = problem.objective
    leaving, joining = np.flatnonzero(core), np.flatnonzero(~core)
    if len(leaving) * len(joining) > _EXCHANGES:
        return np.zeros((0, 0))
    inside = core.astype(np.float64)

    def after(sums: Sums, factor: float, linear: Numbers, start: float) -> Numbers:
        ties = sums.both @ inside
        between = np.asarray(sums.both[leaving][:, joining].toarray(), np.float64)
        gain = factor * ties + linear
        here = start + factor * (inside @ ties) / 2 + inside @ linear
        found: Numbers = here - gain[leaving, None] + gain[joining] - factor * between
        return found

    values, squared = problem.values, problem.squares
    moved = after(values, goal.beta, values.linear, values.total)
    return goal.fits(
        np.full(moved.shape, len(leaving)),
        after(values, goal.alpha, problem.products, 0.0),
        moved,
        moved if problem.is_binary else after(squared, goal.beta, squared.linear, squared.total),
    )
