"""The course of each tie on the arena map: a gentle arc from border to border."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from arena.graph.snapshot import Snapshot, TieKind

BEND = 0.11
"""Sagitta of the control point, as a share of the distance between the two nodes."""
LEAST_BEND, MOST_BEND = 7.0, 46.0
ARROW_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Route:
    """A quadratic Bézier curve from the border of the source to the border of the target."""

    start: tuple[float, float]
    control: tuple[float, float]
    end: tuple[float, float]


def routes(
    snapshot: Snapshot, position: NDArray[np.float64], radius: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return start, control and end of the arc of every tie.

    The ties of one pair are fanned out evenly about the straight line, those of one direction
    on one side; a single tie bends to the left of its direction. Start and end lie where the
    tangent that runs to the middle of the node meets its border, so that an arrow head points
    at the node and does not lie under it.

    Parameters
    ----------
    snapshot : Snapshot
        n organisations, m ties.
    position : ndarray, shape (n, 2)
        Middles of the nodes.
    radius : ndarray, shape (n,)
        Radii of the nodes.

    Returns
    -------
    ndarray, shape (m, 3, 2)
        In the order of ``snapshot.ties``; rounded to one decimal.
    """
    m = len(snapshot.ties)
    if not m:
        return np.zeros((0, 3, 2))
    index = snapshot.index
    source = np.fromiter((index[tie.source] for tie in snapshot.ties), np.int64, m)
    target = np.fromiter((index[tie.target] for tie in snapshot.ties), np.int64, m)
    mutual = np.fromiter((tie.kind == TieKind.COLLABORATION for tie in snapshot.ties), np.bool_, m)
    begin, finish = position[source], position[target]
    along = finish - begin
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)
    bend = np.clip(BEND * length, LEAST_BEND, MOST_BEND) * 2 * _slots(source, target, mutual)
    left = np.stack([along[:, 1], -along[:, 0]], axis=1) / length[:, None]
    control = 0.5 * (begin + finish) + left * bend[:, None]
    start = begin + _unit(control - begin) * (radius[source] + 0.5)[:, None]
    gap = np.where(mutual, 0.5, ARROW_GAP)
    end = finish + _unit(control - finish) * (radius[target] + gap)[:, None]
    return np.asarray(np.round(np.stack([start, control, end], axis=1), 1), np.float64)


def along(arcs: NDArray[np.float64], *, count: int) -> NDArray[np.float64]:
    """Return ``count`` points on each arc, evenly in the parameter.

    Parameters
    ----------
    arcs : ndarray, shape (m, 3, 2)
        As `routes` returns them.
    count : int
        At least 2.

    Returns
    -------
    ndarray, shape (m, count, 2)
    """
    t = np.linspace(0, 1, count)
    weights = np.stack([(1 - t) ** 2, 2 * t * (1 - t), t**2], axis=1)
    return np.asarray(np.einsum("kc,mcd->mkd", weights, arcs), np.float64)


def _slots(
    source: NDArray[np.int64], target: NDArray[np.int64], mutual: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the place of each tie in the fan of its pair, positive to the left of the tie."""
    low, high = np.minimum(source, target), np.maximum(source, target)
    forward = source < target
    side = np.where(mutual, 0, np.where(forward, 1, -1))
    order = np.lexsort((np.arange(len(source)), side, high, low))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)
    first = np.flatnonzero(fresh)
    group = np.cumsum(fresh) - 1
    count = np.diff(np.append(first, len(order)))
    slot = np.arange(len(order)) - first[group] - 0.5 * (count[group] - 1)
    slot = np.where(count[group] == 1, np.where(forward[order], 0.5, -0.5), slot)
    result = np.empty(len(order))
    result[order] = slot
    return np.where(forward, result, -result)


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    length = np.maximum(np.hypot(vector[:, 0], vector[:, 1]), 1e-9)
    return vector / length[:, None]
